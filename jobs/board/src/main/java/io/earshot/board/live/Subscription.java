package io.earshot.board.live;

import io.earshot.board.access.Viewer;
import io.earshot.domain.event.ConversationId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A page that is told of what changes. What it has not taken waits in a queue with an end: a page
 * that is too slow is let go, rather than that memory grows, and begins anew when it comes back.
 */
public final class Subscription implements AutoCloseable {

  private final Live live;
  private final Viewer viewer;
  private final @Nullable ConversationId detail;
  private final int mostFrames;
  private final long mostBytes;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<byte[]> queue = new ArrayDeque<>();
  private long bytes;
  private boolean closed;
  private boolean dropped;

  Subscription(
      Live live, Viewer viewer, @Nullable ConversationId detail, int mostFrames, long mostBytes) {
    this.live = live;
    this.viewer = viewer;
    this.detail = detail;
    this.mostFrames = mostFrames;
    this.mostBytes = mostBytes;
  }

  Viewer viewer() {
    return viewer;
  }

  /** The conversation of which every turn is told, or null. */
  @Nullable ConversationId detail() {
    return detail;
  }

  /**
   * The next event, ready to be written; empty if none comes within that time, null once there will
   * be no more.
   */
  public byte @Nullable [] next(Duration within) throws InterruptedException {
    lock.lock();
    try {
      long left = within.toNanos();
      while (queue.isEmpty() && !closed && left > 0) {
        left = changed.awaitNanos(left);
      }
      byte[] frame = queue.poll();
      if (frame != null) {
        bytes -= frame.length;
        return frame;
      }
      return closed ? null : new byte[0];
    } finally {
      lock.unlock();
    }
  }

  /** Whether there is something to take at once. */
  public boolean hasNext() {
    lock.lock();
    try {
      return !queue.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /** Whether it was let go for being too slow. */
  public boolean isDropped() {
    lock.lock();
    try {
      return dropped;
    } finally {
      lock.unlock();
    }
  }

  /** Puts an event into the queue; false if it is full, or closed. */
  boolean offer(byte @Nullable [] frame) {
    if (frame == null) {
      return true;
    }
    lock.lock();
    try {
      if (closed) {
        return false;
      }
      if (queue.size() >= mostFrames || (!queue.isEmpty() && bytes + frame.length > mostBytes)) {
        dropped = true;
        end();
        return false;
      }
      queue.add(frame);
      bytes += frame.length;
      changed.signal();
      return true;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      end();
    } finally {
      lock.unlock();
    }
    live.remove(this);
  }

  /** What was not taken by now is not told any more. */
  private void end() {
    closed = true;
    queue.clear();
    bytes = 0;
    changed.signalAll();
  }
}
