package io.earshot.language.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether answers are right as often as they claim: the probability of the answer, in fifteen bins
 * of equal width, against the share that was right.
 *
 * @param bins from the lowest probability to the highest, empty ones too
 */
public record Reliability(List<Bin> bins) {

  private static final int BINS = 15;

  /**
   * Answers of like probability.
   *
   * @param answers how many
   * @param claimed their mean probability; 0 for an empty bin
   * @param right the share of them that was right; 0 for an empty bin
   */
  public record Bin(int answers, double claimed, double right) {}

  public Reliability {
    bins = List.copyOf(bins);
  }

  /** How many answers there are. */
  public int answers() {
    return bins.stream().mapToInt(Bin::answers).sum();
  }

  /** Expected calibration error: the mean gap between claim and truth, weighed by answers. */
  public double expectedError() {
    double gap = bins.stream().mapToDouble(b -> b.answers * Math.abs(b.claimed - b.right)).sum();
    return answers() == 0 ? 0 : gap / answers();
  }

  /** Collects answers. Not thread-safe. */
  public static final class Collector {

    private final int[] answers = new int[BINS];
    private final int[] right = new int[BINS];
    private final double[] claimed = new double[BINS];

    /** Counts an answer, its probability 0 to 1, and whether it was right. */
    public void add(double probability, boolean isRight) {
      int bin = Math.min(BINS - 1, (int) (probability * BINS));
      answers[bin]++;
      claimed[bin] += probability;
      right[bin] += isRight ? 1 : 0;
    }

    /** What was collected so far. */
    public Reliability reliability() {
      List<Bin> bins = new ArrayList<>();
      for (int bin = 0; bin < BINS; bin++) {
        int count = answers[bin];
        bins.add(
            count == 0
                ? new Bin(0, 0, 0)
                : new Bin(count, claimed[bin] / count, (double) right[bin] / count));
      }
      return new Reliability(bins);
    }
  }
}
