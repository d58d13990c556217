package io.earshot.board.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The latest events, for pages that come back. Belongs to the lock of {@link Live}. */
final class Ring {

  private final int mostEvents;
  private final long mostBytes;
  private final Deque<LiveEvent> events = new ArrayDeque<>();
  private long bytes;

  Ring(int mostEvents, long mostBytes) {
    this.mostEvents = mostEvents;
    this.mostBytes = mostBytes;
  }

  void add(LiveEvent event) {
    events.addLast(event);
    bytes += event.weight();
    while (events.size() > mostEvents || (bytes > mostBytes && events.size() > 1)) {
      bytes -= events.removeFirst().weight();
    }
  }

  void clear() {
    events.clear();
    bytes = 0;
  }

  /** The events after this one; null if some of them are no longer there. */
  @Nullable List<LiveEvent> after(long seq, long latest) {
    if (seq == latest) {
      return List.of();
    }
    LiveEvent first = events.peekFirst();
    if (seq > latest || first == null || first.seq() > seq + 1) {
      return null;
    }
    return events.stream().filter(event -> event.seq() > seq).toList();
  }
}
