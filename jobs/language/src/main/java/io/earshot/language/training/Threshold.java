package io.earshot.language.training;

import java.util.Comparator;
import java.util.List;

/**
 * Finds the probability from which a signal had better be taken as given: where F1 is best, a
 * little smoothed by never leaving a range in which a probability still means something.
 */
final class Threshold {

  private static final double LOWEST = 0.05;
  private static final double HIGHEST = 0.7;
  private static final double UNFITTED = 0.5;

  private Threshold() {}

  /** A probability and whether the signal was really given. */
  record Score(double probability, boolean given) {}

  static double best(List<Score> heldOut) {
    List<Score> falling =
        heldOut.stream()
            .sorted(Comparator.comparingDouble((Score score) -> -score.probability()))
            .toList();
    long positives = falling.stream().filter(Score::given).count();
    double most = 0;
    double best = UNFITTED;
    int found = 0;
    for (int i = 0; i < falling.size(); i++) {
      found += falling.get(i).given() ? 1 : 0;
      double f1 = 2.0 * found / (i + 1 + positives);
      boolean last = i + 1 == falling.size();
      double next = last ? 0 : falling.get(i + 1).probability();
      if (f1 > most) {
        most = f1;
        best = (falling.get(i).probability() + next) / 2;
      }
    }
    return Math.max(LOWEST, Math.min(HIGHEST, best));
  }
}
