package io.earshot.local.simulation;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** What is told of the waits of a day; waits in seconds, shares from 0 to 1. */
public enum Measure {
  MEAN_WAIT("mean wait"),
  MEDIAN_WAIT("median"),
  P90_WAIT("90 %"),
  P95_WAIT("95 %"),
  LONGEST_WAIT("longest"),
  /** Not answered within the service level: later, or never. */
  LATE("late"),
  /** Gave up. */
  ABANDONED("gave up");

  private static final double MILLIS = 1000.0;

  private final String inWords;

  Measure(String inWords) {
    this.inWords = inWords;
  }

  /** For a table and a picture. */
  public String inWords() {
    return inWords;
  }

  /** Whether it is a share and no time. */
  public boolean isShare() {
    return this == LATE || this == ABANDONED;
  }

  /**
   * Its value for a day; NaN if nobody came.
   *
   * @param byWait outcomes, the shortest wait first
   */
  double of(List<Outcome> byWait) {
    if (byWait.isEmpty()) {
      return Double.NaN;
    }
    return switch (this) {
      case MEAN_WAIT -> mean(byWait, outcome -> outcome.waitedMillis() / MILLIS);
      case MEDIAN_WAIT -> quantile(byWait, 0.5);
      case P90_WAIT -> quantile(byWait, 0.9);
      case P95_WAIT -> quantile(byWait, 0.95);
      case LONGEST_WAIT -> quantile(byWait, 1);
      case LATE -> mean(byWait, outcome -> outcome.isInTime() ? 0 : 1);
      case ABANDONED -> mean(byWait, outcome -> outcome.answered() ? 0 : 1);
    };
  }

  private static double mean(List<Outcome> byWait, ToDoubleFunction<Outcome> value) {
    return byWait.stream().mapToDouble(value).sum() / byWait.size();
  }

  private static double quantile(List<Outcome> byWait, double share) {
    int rank = (int) Math.ceil(share * byWait.size());
    return byWait.get(Math.max(1, rank) - 1).waitedMillis() / MILLIS;
  }
}
