package io.earshot.language.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Draws groups with replacement, again and again, and tells how far a figure moves. Groups are what
 * is independent: whole conversations, not turns. A group comes as its counts, and a figure is made
 * of the sum of the counts of those drawn. The same groups and seed give the same draws.
 */
public final class Bootstrap {

  private static final int DRAWS = 1000;

  private final int[] all;
  private final int[][] drawn;

  /**
   * Draws as many groups as there are, a thousand times.
   *
   * @param groups the counts of each group, all of the same length; at least one group
   */
  public Bootstrap(List<int[]> groups, long seed) {
    if (groups.isEmpty()) {
      throw new IllegalArgumentException("Nothing to draw from");
    }
    int[][] counts = groups.toArray(int[][]::new);
    Random random = new Random(seed);
    all = new int[counts[0].length];
    for (int[] group : counts) {
      add(group, all);
    }
    drawn = new int[DRAWS][all.length];
    for (int[] sum : drawn) {
      for (int i = 0; i < counts.length; i++) {
        add(counts[random.nextInt(counts.length)], sum);
      }
    }
  }

  /** The figure over everything, and the middle 95 % of what it was over the draws. */
  public Interval interval(ToDoubleFunction<int[]> figure) {
    double[] figures = sorted(figure);
    return new Interval(
        figure.applyAsDouble(all), figures[(int) (DRAWS * 0.025)], figures[(int) (DRAWS * 0.975)]);
  }

  /**
   * How probable a figure this far from zero, or further, would be if it were truly zero: twice the
   * share of draws that lie beyond zero on the other side; 0.002 to 1.
   */
  public double chance(ToDoubleFunction<int[]> figure) {
    double[] figures = sorted(figure);
    long below = Arrays.stream(figures).filter(value -> value <= 0).count();
    long above = Arrays.stream(figures).filter(value -> value >= 0).count();
    return Math.min(1, 2.0 * Math.max(1, Math.min(below, above)) / DRAWS);
  }

  private double[] sorted(ToDoubleFunction<int[]> figure) {
    return Arrays.stream(drawn).mapToDouble(figure).sorted().toArray();
  }

  private static void add(int[] counts, int[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += counts[i];
    }
  }
}
