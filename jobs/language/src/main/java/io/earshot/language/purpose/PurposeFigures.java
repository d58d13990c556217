package io.earshot.language.purpose;

import io.earshot.language.measure.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well labels are told in one set of texts, or in conversations at one point.
 *
 * @param what was measured
 * @param n how many texts or conversations with a label
 * @param accuracy of the likeliest label, all answered
 * @param macroF1 likewise
 * @param told how many are told with the threshold in force, 0 to 1
 * @param rightOfTold how many of these are right, 0 to 1
 * @param outOfScope how many texts without a label there are
 * @param silentOutOfScope how many of these are told none, 0 to 1; null without any
 * @param curve for other thresholds: how many are told, how many of these are right
 */
public record PurposeFigures(
    String what,
    int n,
    Interval accuracy,
    Interval macroF1,
    Interval told,
    Interval rightOfTold,
    int outOfScope,
    @Nullable Interval silentOutOfScope,
    List<Point> curve) {

  /** What a threshold of confidence would give. */
  public record Point(double threshold, double told, double rightOfTold) {}
}
