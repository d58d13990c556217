package io.earshot.local.demo;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * How long something took, from sending to seeing: over the whole run, and lately. A first message
 * meets a cold machine; lately forgets it.
 */
public final class Latency {

  private static final long LONGEST_MICROS = 600_000_000L;
  private static final long WINDOW_NANOS = Duration.ofSeconds(10).toNanos();

  private final Histogram total = new Histogram(LONGEST_MICROS, 3);
  private Histogram current = new Histogram(LONGEST_MICROS, 3);
  private Histogram previous = new Histogram(LONGEST_MICROS, 3);
  private long windowStart = System.nanoTime();

  void record(long nanos) {
    long micros = Math.max(0, Math.min(LONGEST_MICROS, nanos / 1000));
    turnOver();
    total.recordValue(micros);
    current.recordValue(micros);
  }

  /** Of the last ten to twenty seconds. */
  Percentiles lately() {
    turnOver();
    Histogram lately = current.copy();
    lately.add(previous);
    return Percentiles.of(lately);
  }

  Percentiles total() {
    return Percentiles.of(total);
  }

  private void turnOver() {
    long now = System.nanoTime();
    if (now - windowStart < WINDOW_NANOS) {
      return;
    }
    Histogram oldest = previous;
    previous = now - windowStart < 2 * WINDOW_NANOS ? current : new Histogram(LONGEST_MICROS, 3);
    oldest.reset();
    current = oldest;
    windowStart = now;
  }

  /** Milliseconds; count 0 where there is nothing to tell. */
  public record Percentiles(long count, double p50, double p99) {

    private static Percentiles of(Histogram histogram) {
      return new Percentiles(
          histogram.getTotalCount(),
          histogram.getValueAtPercentile(50) / 1000.0,
          histogram.getValueAtPercentile(99) / 1000.0);
    }
  }
}
