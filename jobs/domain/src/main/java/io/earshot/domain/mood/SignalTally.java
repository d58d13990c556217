package io.earshot.domain.mood;

import io.earshot.domain.reading.Traces;

/**
 * How often a signal was detected and when last, and how strongly it showed, detected or not.
 * Strength is the root of the probability: see {@link Traces}.
 *
 * @param count how often it was detected
 * @param lastAtMessage the number of customer messages there had been when it was detected last; 0
 *     if it never was
 * @param shown the sum of the strengths
 * @param strongest the highest strength
 * @param lately the highest strength as of {@code latelyAt}, each halved by {@link Tally#HALF_LIFE}
 *     customer messages that came after it
 * @param latelyAt a number of customer messages
 */
public record SignalTally(
    int count, int lastAtMessage, float shown, float strongest, float lately, int latelyAt) {

  static final SignalTally NONE = new SignalTally(0, 0, 0, 0, 0, 0);

  SignalTally plus(double strength, boolean detected, int atMessage) {
    float fresh = (float) strength;
    return new SignalTally(
        detected ? count + 1 : count,
        detected ? atMessage : lastAtMessage,
        shown + fresh,
        Math.max(strongest, fresh),
        Math.max(fresh, (float) lately(atMessage)),
        atMessage);
  }

  /** How strongly it showed lately, 0 to 1, as of so many customer messages. */
  double lately(int customerMessages) {
    return lately == 0 ? 0 : lately * Tally.faded(customerMessages - latelyAt);
  }
}
