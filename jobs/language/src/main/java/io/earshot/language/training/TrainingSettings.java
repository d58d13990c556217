package io.earshot.language.training;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a training depends on beside its data.
 *
 * @param version of the model
 * @param seed of everything that is drawn
 * @param innerFolds into which conversations are cut to fit calibration and thresholds
 * @param sentiment of the sentiment model
 * @param signals of each signal model
 * @param emotion of the emotion model
 */
public record TrainingSettings(
    String version, long seed, int innerFolds, Fit sentiment, Fit signals, Fit emotion) {

  /** What was found best; models/EXPERIMENTS.md tells how. */
  public static final TrainingSettings DEFAULTS =
      new TrainingSettings(
          "1.3.0", 42, 2, new Fit(10, 60, 3, 0), new Fit(2, 50, 3, 8000), new Fit(5, 60, 6, 0));

  private static final int FEW = 5_000;

  /** Where there is little to learn from, what occurs twice has to count. */
  private static final TrainingSettings OF_FEW =
      new TrainingSettings(
          "1.3.0", 42, 2, new Fit(10, 60, 2, 0), new Fit(2, 50, 2, 4000), new Fit(5, 60, 2, 0));

  /** What was found best for so many messages. */
  public static TrainingSettings forMessages(int messages) {
    return messages < FEW ? OF_FEW : DEFAULTS;
  }

  /** The same with another version and seed. */
  public TrainingSettings with(String otherVersion, long otherSeed) {
    return new TrainingSettings(otherVersion, otherSeed, innerFolds, sentiment, signals, emotion);
  }

  /**
   * How one model is fitted.
   *
   * @param l2 cost of large weights
   * @param iterations at most
   * @param cutoff how many messages must show a feature for it to count
   * @param most how many features are kept, those that tell most; 0 keeps all
   */
  public record Fit(double l2, int iterations, int cutoff, int most) {

    /** The same where each event is counted so many times: costs weigh as before. */
    Fit overTimes(int times) {
      return new Fit(l2 * times, iterations, cutoff, most);
    }

    /** The same for a manifest. */
    public Map<String, String> asParameters() {
      Map<String, String> parameters = new TreeMap<>();
      parameters.put("algorithm", "MAXENT_QN");
      parameters.put("l2Cost", Double.toString(l2));
      parameters.put("iterations", Integer.toString(iterations));
      parameters.put("cutoff", Integer.toString(cutoff));
      if (most > 0) {
        parameters.put("features", Integer.toString(most));
      }
      return parameters;
    }
  }
}
