package io.earshot.language.model;

/**
 * What the sum of a signal's weights means: a probability that can be believed (Platt 1999), and
 * from which one on the signal counts as detected.
 *
 * @param slope of the log-odds over the sum
 * @param shift the log-odds at a sum of 0
 * @param threshold a probability
 */
public record SignalCalibration(double slope, double shift, double threshold) {

  /** The same with another threshold. */
  public SignalCalibration with(double otherThreshold) {
    return new SignalCalibration(slope, shift, otherThreshold);
  }

  /** The probability that a sum means. */
  public double probability(double sum) {
    return 1 / (1 + Math.exp(-slope * sum - shift));
  }

  /** Whether a probability is enough. */
  public boolean isDetected(double probability) {
    return probability >= threshold;
  }
}
