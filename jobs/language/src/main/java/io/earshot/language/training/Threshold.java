package io.earshot.language.training;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the probability from which a signal had better be taken as given: the highest at which F1
 * is next to its best, since a false alarm costs more than the last hundredth of F1, and the best
 * point itself moves with every few examples.
 */
final class Threshold {

  private static final double LOWEST = 0.1;
  private static final double HIGHEST = 0.7;
  private static final double UNFITTED = 0.5;
  private static final double NEXT_TO = 0.01;

  private Threshold() {}

  /** A probability and whether the signal was really given. */
  record Score(double probability, boolean given) {}

  /** The best F1 that any threshold reaches. */
  static double bestF1(List<Score> heldOut) {
    return Arrays.stream(f1(falling(heldOut))).max().orElse(0);
  }

  private static List<Score> falling(List<Score> heldOut) {
    return heldOut.stream()
        .sorted(Comparator.comparingDouble((Score score) -> -score.probability()))
        .toList();
  }

  /** F1 if each score and those before it were taken as given. */
  private static double[] f1(List<Score> falling) {
    long positives = falling.stream().filter(Score::given).count();
    double[] f1 = new double[falling.size()];
    int found = 0;
    for (int i = 0; i < f1.length; i++) {
      found += falling.get(i).given() ? 1 : 0;
      f1[i] = 2.0 * found / (i + 1 + positives);
    }
    return f1;
  }

  static double best(List<Score> heldOut) {
    List<Score> falling = falling(heldOut);
    double[] f1 = f1(falling);
    double most = Arrays.stream(f1).max().orElse(0);
    double best = UNFITTED;
    for (int i = f1.length - 1; i >= 0; i--) {
      double here = falling.get(i).probability();
      double next = i + 1 == f1.length ? 0 : falling.get(i + 1).probability();
      if (most > 0 && f1[i] >= most - NEXT_TO && next < here) {
        best = (here + next) / 2;
      }
    }
    return Math.max(LOWEST, Math.min(HIGHEST, best));
  }
}
