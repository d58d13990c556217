package io.earshot.language.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * A figure and the interval it lies in with 95 % confidence.
 *
 * @param value measured on everything
 * @param low end of the interval
 * @param high end of the interval
 */
public record Interval(double value, double low, double high) {

  private static final int DRAWS = 500;

  /**
   * Measures groups and draws them again and again (bootstrap). Groups are what is independent:
   * whole conversations, not turns.
   */
  public static <T> Interval of(List<List<T>> groups, ToDoubleFunction<List<T>> figure, long seed) {
    double value = figure.applyAsDouble(groups.stream().flatMap(List::stream).toList());
    Random random = new Random(seed);
    double[] drawn = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      List<T> sample = new ArrayList<>();
      for (int i = 0; i < groups.size(); i++) {
        sample.addAll(groups.get(random.nextInt(groups.size())));
      }
      drawn[draw] = figure.applyAsDouble(sample);
    }
    Arrays.sort(drawn);
    return new Interval(value, drawn[(int) (DRAWS * 0.025)], drawn[(int) (DRAWS * 0.975)]);
  }
}
