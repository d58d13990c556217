package io.earshot.domain.mood;

import io.earshot.domain.reading.Emotion;

/**
 * How the customer's messages feel, beyond their mean: what of it is sure and what lasts.
 * Probabilities count, not labels, so that three messages that may each be negative tell something.
 * A closing courtesy counts for nothing here.
 *
 * @param read customer messages that were read
 * @param negatives the sum of their probabilities to be negative
 * @param streak the same over the last messages in a row, each broken off by what is not negative
 * @param latest of the last message: the probability to be negative
 * @param latestPositive of the last message
 * @param worst the highest probability to be negative so far
 * @param anger how surely it was felt lately: with every message what was felt before fades by the
 *     half-life of the mood; the other emotions likewise
 */
public record Temper(
    int read,
    float negatives,
    float streak,
    float latest,
    float latestPositive,
    float worst,
    float anger,
    float frustration,
    float disappointment,
    float anxiety,
    float confusion,
    float sadness,
    float relief,
    float gratitude,
    float joy) {

  static final Temper NONE = new Temper(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  Temper plus(MessageMark mark) {
    if (!mark.countsForMood() || mark.courtesy()) {
      return this;
    }
    float negative = (float) mark.negative();
    return new Temper(
        read + 1,
        negatives + negative,
        (streak + 1) * negative,
        negative,
        (float) mark.positive(),
        Math.max(worst, negative),
        lately(anger, Emotion.ANGER, mark),
        lately(frustration, Emotion.FRUSTRATION, mark),
        lately(disappointment, Emotion.DISAPPOINTMENT, mark),
        lately(anxiety, Emotion.ANXIETY, mark),
        lately(confusion, Emotion.CONFUSION, mark),
        lately(sadness, Emotion.SADNESS, mark),
        lately(relief, Emotion.RELIEF, mark),
        lately(gratitude, Emotion.GRATITUDE, mark),
        lately(joy, Emotion.JOY, mark));
  }

  private static float lately(float before, Emotion emotion, MessageMark mark) {
    return (float) (before * Tally.faded(1) + mark.felt(emotion));
  }

  /** The share of messages that are negative, 0 to 1; 0 before the first. */
  public double shareNegative() {
    return read == 0 ? 0 : negatives / read;
  }
}
