package io.earshot.language.risk;

import io.earshot.domain.risk.RiskFeature.Sense;
import java.util.List;

/**
 * Logistic regression with an L2 penalty and bounds on the signs of weights, by Newton steps of one
 * coordinate after the other. No randomness: the same examples give the same weights.
 */
final class LogisticFit {

  private static final int SWEEPS = 60;
  private static final double STILL = 1e-5;
  private static final double LEAST_CURVATURE = 1e-6;
  private static final double LONGEST_STEP = 1;

  private final double[] weights;
  private double intercept;

  private LogisticFit(int features) {
    this.weights = new double[features];
  }

  /**
   * Examples by column.
   *
   * @param columns the values of each feature, standardised
   * @param positive 1 where a lead is needed, else 0
   * @param weight of each example
   */
  record Examples(double[][] columns, double[] positive, double[] weight) {}

  /**
   * Fits weights.
   *
   * @param senses the signs that each feature's weight may have
   * @param l2 cost of large weights
   */
  static LogisticFit of(Examples examples, List<Sense> senses, double l2) {
    LogisticFit fit = new LogisticFit(examples.columns.length);
    double[] logOdds = new double[examples.positive.length];
    double[] all = new double[logOdds.length];
    java.util.Arrays.fill(all, 1);
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      double step = step(examples, logOdds, all, 0, 0);
      move(logOdds, all, step);
      fit.intercept += step;
      double most = Math.abs(step);
      for (int i = 0; i < fit.weights.length; i++) {
        double[] column = examples.columns[i];
        double now = fit.weights[i];
        double wished = now + step(examples, logOdds, column, now, l2);
        double moved = bounded(wished, senses.get(i)) - now;
        if (moved != 0) {
          move(logOdds, column, moved);
          fit.weights[i] = now + moved;
          most = Math.max(most, Math.abs(moved));
        }
      }
      if (most < STILL) {
        break;
      }
    }
    return fit;
  }

  private static double step(
      Examples examples, double[] logOdds, double[] column, double weight, double l2) {
    double slope = l2 * weight;
    double curvature = l2 + LEAST_CURVATURE;
    for (int row = 0; row < logOdds.length; row++) {
      double value = column[row];
      if (value != 0) {
        double p = 1 / (1 + Math.exp(-logOdds[row]));
        slope += examples.weight[row] * (p - examples.positive[row]) * value;
        curvature += examples.weight[row] * p * (1 - p) * value * value;
      }
    }
    return Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, -slope / curvature));
  }

  private static void move(double[] logOdds, double[] column, double step) {
    for (int row = 0; row < logOdds.length; row++) {
      logOdds[row] += step * column[row];
    }
  }

  private static double bounded(double weight, Sense sense) {
    return switch (sense) {
      case RAISES -> Math.max(0, weight);
      case LOWERS -> Math.min(0, weight);
      case EITHER -> weight;
    };
  }

  double weight(int feature) {
    return weights[feature];
  }

  double intercept() {
    return intercept;
  }
}
