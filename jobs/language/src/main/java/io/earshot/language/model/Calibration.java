package io.earshot.language.model;

import io.earshot.domain.reading.Sentiment;

/**
 * Turns the sums of a sentiment model into probabilities that can be believed: a temperature, since
 * a model is surest of what it was trained on, and an offset for each polar class.
 *
 * @param temperature divides the sums; 1 leaves them
 * @param negative added to the sum of the negative class, before dividing
 * @param positive added to the sum of the positive class
 */
public record Calibration(double temperature, double negative, double positive) {

  /** Probabilities as the model gives them. */
  public static final Calibration NONE = new Calibration(1, 0, 0);

  /** The same with another temperature. */
  public Calibration withTemperature(double other) {
    return new Calibration(other, negative, positive);
  }

  /** The sentiment that sums of weights for negative, neutral and positive mean. */
  public Sentiment sentiment(double negativeSum, double neutralSum, double positiveSum) {
    double[] probabilities = new double[3];
    probabilities(negativeSum, neutralSum, positiveSum, probabilities);
    return Sentiment.of(probabilities[0], probabilities[1], probabilities[2]);
  }

  /** Puts the probabilities that such sums mean there, without making an object. */
  public void probabilities(
      double negativeSum, double neutralSum, double positiveSum, double[] probabilities) {
    double a = (negativeSum + negative) / temperature;
    double b = neutralSum / temperature;
    double c = (positiveSum + positive) / temperature;
    double most = Math.max(a, Math.max(b, c));
    double ea = Math.exp(a - most);
    double eb = Math.exp(b - most);
    double ec = Math.exp(c - most);
    double sum = ea + eb + ec;
    probabilities[0] = ea / sum;
    probabilities[1] = eb / sum;
    probabilities[2] = ec / sum;
  }
}
