package io.earshot.domain.reading;

/**
 * How one message feels.
 *
 * @param label the most probable class
 * @param score P(positive) - P(negative), -1 to 1
 * @param probabilities of the three classes
 */
public record Sentiment(SentimentLabel label, double score, Probabilities probabilities) {

  /** The sentiment that the probabilities of the three classes mean; they must sum to 1. */
  public static Sentiment of(double negative, double neutral, double positive) {
    SentimentLabel label = SentimentLabel.NEUTRAL;
    if (negative > neutral && negative >= positive) {
      label = SentimentLabel.NEGATIVE;
    } else if (positive > neutral) {
      label = SentimentLabel.POSITIVE;
    }
    return new Sentiment(
        label, positive - negative, new Probabilities(negative, neutral, positive));
  }

  /** Class probabilities, each 0 to 1, together 1. */
  public record Probabilities(double negative, double neutral, double positive) {}
}
