package io.earshot.domain.mood;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The four quarters of a conversation's time, each -5 to 5; null for a quarter without a customer
 * message. In JSON an array of four.
 */
public record Quarters(
    @Nullable Double first,
    @Nullable Double second,
    @Nullable Double third,
    @Nullable Double fourth) {

  static final int COUNT = 4;

  /** The mean of the quarters that have a score; 0 if none has. */
  public double mean() {
    return Stream.of(first, second, third, fourth)
        .filter(Objects::nonNull)
        .mapToDouble(Double::doubleValue)
        .average()
        .orElse(0);
  }

  static Quarters of(double[] sums, int[] counts) {
    return new Quarters(
        mean(sums, counts, 0), mean(sums, counts, 1), mean(sums, counts, 2), mean(sums, counts, 3));
  }

  private static @Nullable Double mean(double[] sums, int[] counts, int quarter) {
    return counts[quarter] == 0 ? null : sums[quarter] / counts[quarter];
  }
}
