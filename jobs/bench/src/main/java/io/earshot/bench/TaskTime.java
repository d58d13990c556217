package io.earshot.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Adds up the processor time of a job's tasks while they run: of the threads in which its steps
 * work, not of the broker, of Kafka's clients, of the compiler or of the collector. Flink names a
 * task's thread after its steps, {@code (1/1)#0} at the end.
 */
public final class TaskTime implements AutoCloseable {

  private static final Pattern TASK = Pattern.compile(".* \\(\\d+/\\d+\\)#\\d+");
  private static final long BETWEEN_LOOKS_MILLIS = 10;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Map<Long, Long> nanosByThread = new HashMap<>();
  private final CountDownLatch ending = new CountDownLatch(1);
  private final Thread watcher = new Thread(this::watch, "task time");

  private TaskTime() {}

  /** Watches from now on. A thread that has ended is counted as it was last seen. */
  public static TaskTime watching() {
    TaskTime time = new TaskTime();
    time.watcher.setDaemon(true);
    time.watcher.start();
    return time;
  }

  /** Ends, and says how many nanoseconds of processor time the tasks took. */
  public long nanos() {
    close();
    return nanosByThread.values().stream().mapToLong(Long::longValue).sum();
  }

  @Override
  public void close() {
    ending.countDown();
    try {
      watcher.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while measuring", e);
    }
  }

  private void watch() {
    try {
      do {
        look();
      } while (!ending.await(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (thread != null && TASK.matcher(thread.getThreadName()).matches()) {
        long nanos = threads.getThreadCpuTime(thread.getThreadId());
        nanosByThread.merge(thread.getThreadId(), nanos, Math::max);
      }
    }
  }
}
