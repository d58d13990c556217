package io.earshot.domain.mood;

/**
 * How often a signal was detected, how surely, and when last.
 *
 * @param lastAtMessage the number of customer messages there had been then
 * @param sure the sum of the confidences
 * @param surest the highest confidence
 * @param lately the highest confidence as of then, each halved by {@link Tally#HALF_LIFE} customer
 *     messages that came after it
 */
public record SignalTally(int count, int lastAtMessage, float sure, float surest, float lately) {

  static final SignalTally NONE = new SignalTally(0, 0, 0, 0, 0);

  SignalTally plus(double confidence, int atMessage) {
    float fresh = (float) confidence;
    return new SignalTally(
        count + 1,
        atMessage,
        sure + fresh,
        Math.max(surest, fresh),
        Math.max(fresh, (float) lately(atMessage)));
  }

  /** How surely it was detected lately, 0 to 1, as of so many customer messages. */
  double lately(int customerMessages) {
    return count == 0 ? 0 : lately * Tally.faded(customerMessages - lastAtMessage);
  }
}
