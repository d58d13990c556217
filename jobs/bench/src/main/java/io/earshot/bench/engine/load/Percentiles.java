package io.earshot.bench.engine.load;

import org.HdrHistogram.Histogram;

/**
 * How late something came, in milliseconds since the event was meant to be sent.
 *
 * @param count of how many; without any, all percentiles are 0
 */
public record Percentiles(long count, double p50, double p95, double p99, double p999, double max) {

  /** What a histogram of microseconds says. */
  public static Percentiles of(Histogram micros) {
    return new Percentiles(
        micros.getTotalCount(),
        at(micros, 50),
        at(micros, 95),
        at(micros, 99),
        at(micros, 99.9),
        micros.getMaxValue() / 1e3);
  }

  private static double at(Histogram micros, double percentile) {
    return micros.getTotalCount() == 0 ? 0 : micros.getValueAtPercentile(percentile) / 1e3;
  }
}
