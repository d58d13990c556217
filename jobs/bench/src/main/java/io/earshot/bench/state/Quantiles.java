package io.earshot.bench.state;

import java.util.Collection;

/** Quantiles by the nearest rank. */
final class Quantiles {

  private Quantiles() {}

  /** The value below which this share of the numbers lies; 0 without numbers. */
  static double of(Collection<? extends Number> numbers, double share) {
    double[] sorted = numbers.stream().mapToDouble(Number::doubleValue).sorted().toArray();
    return sorted.length == 0
        ? 0
        : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
  }
}
