package io.earshot.language.training;

import java.util.Arrays;
import opennlp.tools.ml.ArrayMath;
import opennlp.tools.ml.maxent.quasinewton.Function;
import opennlp.tools.ml.model.DataIndexer;

/**
 * The negative log-likelihood of events under a maximum entropy model, and its gradient: what
 * OpenNLP's own computes, to the last bit, in a fraction of the time. The weights of a feature lie
 * side by side while it counts, and a gradient goes on from the value that was asked for before.
 */
final class Likelihood implements Function {

  private final int[][] contexts;
  private final int[] outcomes;
  private final int[] times;
  private final int labels;
  private final int features;

  private final double[] last;
  private final double[] weights;
  private final double[] slopes;
  private final double[] gradient;
  private final double[] sums;
  private final double[] likelihoods;
  private boolean isValued;

  Likelihood(DataIndexer events) {
    contexts = events.getContexts();
    outcomes = events.getOutcomeList();
    times = events.getNumTimesEventsSeen();
    labels = events.getOutcomeLabels().length;
    features = events.getPredLabels().length;
    last = new double[labels * features];
    weights = new double[labels * features];
    slopes = new double[labels * features];
    gradient = new double[labels * features];
    sums = new double[labels];
    likelihoods = new double[labels * contexts.length];
  }

  @Override
  public int getDimension() {
    return labels * features;
  }

  @Override
  public double valueAt(double[] x) {
    System.arraycopy(x, 0, last, 0, x.length);
    isValued = true;
    turn(x, weights, features, labels);
    double value = 0;
    for (int event = 0; event < contexts.length; event++) {
      sumUp(contexts[event]);
      double all = ArrayMath.logSumOfExps(sums);
      value -= (sums[outcomes[event]] - all) * times[event];
      for (int label = 0; label < labels; label++) {
        likelihoods[event * labels + label] = sums[label] - all;
      }
    }
    return value;
  }

  private void sumUp(int[] context) {
    if (labels == 3) {
      sumUpThree(context);
      return;
    }
    Arrays.fill(sums, 0);
    for (int feature : context) {
      int row = feature * labels;
      for (int label = 0; label < labels; label++) {
        sums[label] += weights[row + label];
      }
    }
  }

  /** The same with sums that need not go through memory. */
  private void sumUpThree(int[] context) {
    double first = 0;
    double second = 0;
    double third = 0;
    for (int feature : context) {
      int row = feature * 3;
      first += weights[row];
      second += weights[row + 1];
      third += weights[row + 2];
    }
    sums[0] = first;
    sums[1] = second;
    sums[2] = third;
  }

  @Override
  public double[] gradientAt(double[] x) {
    if (!isValued || !Arrays.equals(x, last)) {
      valueAt(x);
    }
    Arrays.fill(slopes, 0);
    for (int event = 0; event < contexts.length; event++) {
      for (int label = 0; label < labels; label++) {
        double expected = StrictMath.exp(likelihoods[event * labels + label]);
        int empirical = outcomes[event] == label ? 1 : 0;
        sums[label] = (expected - empirical) * times[event];
      }
      for (int feature : contexts[event]) {
        int row = feature * labels;
        for (int label = 0; label < labels; label++) {
          slopes[row + label] += sums[label];
        }
      }
    }
    turn(slopes, gradient, labels, features);
    return gradient;
  }

  /** Turns a table of so many rows and columns on its side. */
  private static void turn(double[] from, double[] to, int columns, int rows) {
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        to[column * rows + row] = from[row * columns + column];
      }
    }
  }
}
