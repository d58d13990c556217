package io.earshot.local.demo;

import java.util.ArrayDeque;
import java.util.Deque;

/** How many a second, over the last ten seconds. */
final class Throughput {

  private static final long SECOND = 1_000_000_000L;
  private static final int SECONDS = 10;

  private final Deque<long[]> buckets = new ArrayDeque<>();
  private final long start = System.nanoTime();
  private long firstNanos;

  void count() {
    long now = System.nanoTime();
    firstNanos = firstNanos == 0 ? now : firstNanos;
    long second = (now - start) / SECOND;
    if (buckets.isEmpty() || buckets.getLast()[0] != second) {
      buckets.addLast(new long[] {second, 0});
    }
    buckets.getLast()[1]++;
    forget(second);
  }

  double perSecond() {
    long now = System.nanoTime();
    forget((now - start) / SECOND);
    long sum = buckets.stream().mapToLong(bucket -> bucket[1]).sum();
    double seconds = Math.min(SECONDS, (now - firstNanos) / (double) SECOND);
    return sum == 0 ? 0 : sum / Math.max(1, seconds);
  }

  private void forget(long second) {
    while (!buckets.isEmpty() && buckets.getFirst()[0] <= second - SECONDS) {
      buckets.removeFirst();
    }
  }
}
