package io.earshot.language.training;

import java.util.List;

/**
 * What a model that had not learnt from a text adds up for each label of it.
 *
 * @param sums of the weights, by label
 * @param label the right one
 */
record Sums(double[] sums, int label) {

  private static final double STEP = 1 / 20.0;
  private static final double HOTTEST = 3;

  /** The temperature that makes the probabilities most believable; 1 without anything to go by. */
  static double temperature(List<Sums> heldOut, double coolest) {
    double best = 1;
    double most = Double.NEGATIVE_INFINITY;
    long last = heldOut.isEmpty() ? -1 : Math.round(HOTTEST / STEP);
    for (long step = Math.round(coolest / STEP); step <= last; step++) {
      double tried = step * STEP;
      double reached = heldOut.stream().mapToDouble(sums -> sums.logLikelihood(tried)).sum();
      if (reached > most) {
        most = reached;
        best = tried;
      }
    }
    return best;
  }

  private double logLikelihood(double temperature) {
    return -Math.log(all(label, temperature));
  }

  double probability(int of, double temperature) {
    return 1 / all(of, temperature);
  }

  /** The sum of all labels' likelihoods, with that of one label as its unit. */
  private double all(int unit, double temperature) {
    double all = 0;
    for (double sum : sums) {
      all += Math.exp((sum - sums[unit]) / temperature);
    }
    return all;
  }

  /** The likeliest label. */
  int best() {
    int best = 0;
    for (int i = 1; i < sums.length; i++) {
      best = sums[i] > sums[best] ? i : best;
    }
    return best;
  }
}
