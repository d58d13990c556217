package io.earshot.language.measure;

/**
 * How well something was detected.
 *
 * @param found detected and there
 * @param falselyFound detected, but not there
 * @param missed there, but not detected
 */
public record Detection(int found, int falselyFound, int missed) {

  /** Nothing counted yet. */
  public static final Detection NONE = new Detection(0, 0, 0);

  /** With one more answer. */
  public Detection and(boolean there, boolean detected) {
    if (there) {
      return detected
          ? new Detection(found + 1, falselyFound, missed)
          : new Detection(found, falselyFound, missed + 1);
    }
    return detected ? new Detection(found, falselyFound + 1, missed) : this;
  }

  /** How often it was there. */
  public int positives() {
    return found + missed;
  }

  /** The share of detections that are right; 1 where nothing was detected. */
  public double precision() {
    return found + falselyFound == 0 ? 1 : (double) found / (found + falselyFound);
  }

  /** The share that was found; 1 where there was nothing to find. */
  public double recall() {
    return positives() == 0 ? 1 : (double) found / positives();
  }

  /** The harmonic mean of both; 0 where nothing was found. */
  public double f1() {
    int all = 2 * found + falselyFound + missed;
    return all == 0 ? 0 : 2.0 * found / all;
  }
}
