package io.earshot.language.purpose;

import io.earshot.language.measure.Bootstrap;
import io.earshot.language.measure.Interval;
import java.util.ArrayList;
import java.util.List;

/** Counts answers and makes figures of them. Not thread-safe. */
final class PurposeTally {

  private static final double[] THRESHOLDS = {0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};

  /** Where the counts of a text begin that belong to no label. */
  private static final int TOLD = 0;

  private static final int RIGHT_OF_TOLD = 1;
  private static final int RIGHT = 2;
  private static final int LABELLED = 3;
  private static final int OUT = 4;
  private static final int SILENT_OUT = 5;
  private static final int FIRST_LABEL = 6;

  private final int labels;
  private final List<int[]> groups = new ArrayList<>();
  private final List<double[]> answers = new ArrayList<>();

  /** Counts answers among so many labels. */
  PurposeTally(int labels) {
    this.labels = labels;
  }

  /**
   * Counts a text that has a label.
   *
   * @param likeliest the label it most likely has, and how likely that is
   * @param told whether that is told
   */
  void add(int label, int likeliest, double confidence, boolean told) {
    int[] counts = new int[FIRST_LABEL + 3 * labels];
    boolean right = label == likeliest;
    counts[LABELLED] = 1;
    counts[TOLD] = told ? 1 : 0;
    counts[RIGHT] = right ? 1 : 0;
    counts[RIGHT_OF_TOLD] = told && right ? 1 : 0;
    counts[FIRST_LABEL + label]++;
    counts[FIRST_LABEL + labels + likeliest]++;
    counts[FIRST_LABEL + 2 * labels + likeliest] += right ? 1 : 0;
    groups.add(counts);
    answers.add(new double[] {confidence, right ? 1 : 0});
  }

  /** Counts a text that has no label. */
  void addOutOfScope(boolean told) {
    int[] counts = new int[FIRST_LABEL + 3 * labels];
    counts[OUT] = 1;
    counts[SILENT_OUT] = told ? 0 : 1;
    groups.add(counts);
  }

  PurposeFigures figures(String what, long seed) {
    Bootstrap draws = new Bootstrap(groups, seed);
    int out = groups.stream().mapToInt(counts -> counts[OUT]).sum();
    Interval silent = draws.interval(c -> share(c[SILENT_OUT], c[OUT]));
    return new PurposeFigures(
        what,
        groups.size() - out,
        draws.interval(c -> share(c[RIGHT], c[LABELLED])),
        draws.interval(this::macroF1),
        draws.interval(c -> share(c[TOLD], c[LABELLED])),
        draws.interval(c -> share(c[RIGHT_OF_TOLD], c[TOLD])),
        out,
        out == 0 ? null : silent,
        curve());
  }

  private List<PurposeFigures.Point> curve() {
    List<PurposeFigures.Point> curve = new ArrayList<>();
    for (double threshold : THRESHOLDS) {
      List<double[]> told = answers.stream().filter(answer -> answer[0] >= threshold).toList();
      double right = told.stream().mapToDouble(answer -> answer[1]).sum();
      curve.add(
          new PurposeFigures.Point(
              threshold, share(told.size(), answers.size()), share(right, told.size())));
    }
    return curve;
  }

  /** Over the labels that occur. */
  private double macroF1(int[] counts) {
    double sum = 0;
    int some = 0;
    for (int label = FIRST_LABEL; label < FIRST_LABEL + labels; label++) {
      if (counts[label] > 0) {
        sum += 2.0 * counts[label + 2 * labels] / (counts[label] + counts[label + labels]);
        some++;
      }
    }
    return share(sum, some);
  }

  private static double share(double some, double all) {
    return all == 0 ? 0 : some / all;
  }
}
