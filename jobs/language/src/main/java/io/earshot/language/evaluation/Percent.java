package io.earshot.language.evaluation;

import io.earshot.language.measure.Interval;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Shares as people read them: in per cent, with one decimal. */
final class Percent {

  private Percent() {}

  static String of(@Nullable Double share) {
    return share == null ? "-" : String.format(Locale.ROOT, "%.1f", 100 * share);
  }

  static String of(Interval interval) {
    return of(interval.value()) + " (" + of(interval.low()) + " to " + of(interval.high()) + ")";
  }

  /** In points, with a sign. */
  static String signed(Interval interval) {
    return String.format(
        Locale.ROOT,
        "%+.1f (%+.1f to %+.1f)",
        100 * interval.value(),
        100 * interval.low(),
        100 * interval.high());
  }
}
