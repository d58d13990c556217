package io.earshot.language.training;

import java.util.Arrays;
import opennlp.tools.ml.maxent.quasinewton.Function;

/**
 * What OpenNLP's quasi-Newton minimiser minimises: the negative log-likelihood of the events under
 * weights that lie feature by feature. Value and gradient come from one pass over the events and
 * are kept, since the minimiser asks for both at the same point. Not thread-safe.
 */
final class LogLikelihood implements Function {

  private final Events events;
  private final int outcomes;
  private final double[] gradient;
  private double[] at = new double[0];
  private double value;

  LogLikelihood(Events events) {
    this.events = events;
    this.outcomes = events.labels().size();
    this.gradient = new double[events.names().size() * outcomes];
  }

  @Override
  public int getDimension() {
    return gradient.length;
  }

  @Override
  public double valueAt(double[] weights) {
    compute(weights);
    return value;
  }

  @Override
  public double[] gradientAt(double[] weights) {
    compute(weights);
    return gradient.clone();
  }

  private void compute(double[] weights) {
    if (Arrays.equals(at, weights)) {
      return;
    }
    at = weights.clone();
    value = 0;
    Arrays.fill(gradient, 0);
    double[] sums = new double[outcomes];
    for (int event = 0; event < events.features().length; event++) {
      int[] features = events.features()[event];
      add(features, sums);
      value -= toErrors(sums, events.outcome()[event]);
      spread(features, sums);
    }
  }

  private void spread(int[] features, double[] errors) {
    for (int feature : features) {
      int row = feature * outcomes;
      for (int outcome = 0; outcome < errors.length; outcome++) {
        gradient[row + outcome] += errors[outcome];
      }
    }
  }

  private void add(int[] features, double[] sums) {
    Arrays.fill(sums, 0);
    for (int feature : features) {
      int row = feature * outcomes;
      for (int outcome = 0; outcome < sums.length; outcome++) {
        sums[outcome] += at[row + outcome];
      }
    }
  }

  /** Turns sums into probability less truth; answers the log-likelihood of the truth. */
  private static double toErrors(double[] sums, int truth) {
    double most = sums[0];
    for (double sum : sums) {
      most = Math.max(most, sum);
    }
    double ofTruth = sums[truth] - most;
    double all = 0;
    for (int outcome = 0; outcome < sums.length; outcome++) {
      sums[outcome] = Math.exp(sums[outcome] - most);
      all += sums[outcome];
    }
    for (int outcome = 0; outcome < sums.length; outcome++) {
      sums[outcome] = sums[outcome] / all - (outcome == truth ? 1 : 0);
    }
    return ofTruth - Math.log(all);
  }
}
