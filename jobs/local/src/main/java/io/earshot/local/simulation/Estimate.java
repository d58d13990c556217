package io.earshot.local.simulation;

import java.util.Arrays;
import java.util.List;

/**
 * A mean over independent days with its 95 % confidence interval, by Student's t.
 *
 * @param halfWidth of the interval; NaN for less than two days
 * @param days how many had a value
 */
public record Estimate(double mean, double halfWidth, int days) {

  /** The 97.5 % quantiles of Student's t for 1 to 30 degrees of freedom. */
  private static final double[] T = {
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160,
    2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056,
    2.052, 2.048, 2.045, 2.042
  };

  private static final double NORMAL = 1.96;

  /** Of one value a day; days without one (NaN) are left out. */
  static Estimate of(List<Double> values) {
    double[] known =
        values.stream().mapToDouble(Double::doubleValue).filter(Double::isFinite).toArray();
    int n = known.length;
    double mean = Arrays.stream(known).average().orElse(Double.NaN);
    if (n < 2) {
      return new Estimate(mean, Double.NaN, n);
    }
    double squares = Arrays.stream(known).map(v -> (v - mean) * (v - mean)).sum();
    double t = n - 1 <= T.length ? T[n - 2] : NORMAL;
    return new Estimate(mean, t * Math.sqrt(squares / (n - 1) / n), n);
  }
}
