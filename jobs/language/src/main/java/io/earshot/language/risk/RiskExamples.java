package io.earshot.language.risk;

import io.earshot.domain.event.Channel;
import io.earshot.domain.risk.RiskFeatures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a risk model learns from: the features after every entry, and whether a lead was needed by
 * then. What comes more than {@value #LAST_TAUGHT} entry after the right one is left out: a model
 * that has learnt the plain trouble there is slower to see it begin. What comes before it counts
 * {@value #BEFORE} times: an alert too early is a false one, and such entries are rare.
 */
final class RiskExamples {

  /**
   * What the corpus must not teach: that its writers had a VIP complain in three of four
   * conversations is a habit of theirs.
   */
  private static final Set<String> HABITS = Set.of("tier");

  private static final int LAST_TAUGHT = 1;
  private static final double BEFORE = 2;

  /** So many examples must have been as low, or as high: what fewer were is no more than they. */
  private static final int ENOUGH = 20;

  private static final double FLAT = 1e-6;
  private static final double ROUND = 1e5;

  private final List<double[]> rows;
  private final double[] positive;
  private final double[] weight;
  private final double[] mean;
  private final double[] scale;
  private final double[] lowest;
  private final double[] highest;

  private RiskExamples(List<double[]> rows, List<Boolean> positive, List<Boolean> before) {
    this.rows = rows;
    this.positive = positive.stream().mapToDouble(needed -> needed ? 1 : 0).toArray();
    this.weight = before.stream().mapToDouble(early -> early ? BEFORE : 1).toArray();
    int features = RiskFeatures.ALL.size();
    this.mean = new double[features];
    this.scale = new double[features];
    this.lowest = new double[features];
    this.highest = new double[features];
    for (int i = 0; i < features; i++) {
      limit(i);
      standardise(i);
    }
  }

  static RiskExamples of(List<ReadCase> conversations, Map<Channel, Double> usualReplySeconds) {
    List<double[]> rows = new ArrayList<>();
    List<Boolean> positive = new ArrayList<>();
    List<Boolean> before = new ArrayList<>();
    for (ReadCase conversation : conversations) {
      Integer needFrom = conversation.told().needFrom();
      int last = needFrom == null ? Integer.MAX_VALUE : needFrom + LAST_TAUGHT;
      Double seconds = usualReplySeconds.get(conversation.background().channel());
      double usual = seconds == null ? Double.NaN : Math.log1p(seconds);
      for (int entry = 0; entry < Math.min(conversation.size(), last + 1L); entry++) {
        if (conversation.tally(entry).hasMood()) {
          rows.add(
              RiskFeatures.values(
                  conversation.tally(entry),
                  conversation.background(),
                  conversation.at(entry),
                  usual));
          positive.add(needFrom != null && entry >= needFrom);
          before.add(needFrom != null && entry < needFrom);
        }
      }
    }
    return new RiskExamples(rows, positive, before);
  }

  private void limit(int feature) {
    double[] known =
        rows.stream().mapToDouble(row -> row[feature]).filter(it -> !Double.isNaN(it)).toArray();
    Arrays.sort(known);
    if (known.length > 0) {
      int edge = Math.min(ENOUGH, (known.length + 1) / 2) - 1;
      lowest[feature] = rounded(known[edge]);
      highest[feature] = rounded(known[known.length - 1 - edge]);
    }
  }

  private double limited(double value, int feature) {
    return Math.max(lowest[feature], Math.min(highest[feature], value));
  }

  private void standardise(int feature) {
    double sum = 0;
    double squares = 0;
    int known = 0;
    for (double[] row : rows) {
      if (!Double.isNaN(row[feature])) {
        double value = limited(row[feature], feature);
        sum += value;
        squares += value * value;
        known++;
      }
    }
    if (known > 0) {
      mean[feature] = rounded(sum / known);
      double variance = squares / known - Math.pow(sum / known, 2);
      scale[feature] = rounded(Math.sqrt(Math.max(0, variance)));
    }
  }

  private static double rounded(double value) {
    return Math.round(value * ROUND) / ROUND;
  }

  /** Whether the feature ever differs, and may be learnt. */
  boolean teaches(int feature) {
    return scale[feature] > FLAT && !HABITS.contains(RiskFeatures.ALL.get(feature).name());
  }

  double mean(int feature) {
    return mean[feature];
  }

  double scale(int feature) {
    return scale[feature];
  }

  /** The lowest value that enough examples had; any lower is taken for it. */
  double lowest(int feature) {
    return lowest[feature];
  }

  double highest(int feature) {
    return highest[feature];
  }

  /** These features, standardised; 0 where one is not known. */
  LogisticFit.Examples columns(List<Integer> features) {
    double[][] columns = new double[features.size()][rows.size()];
    for (int i = 0; i < columns.length; i++) {
      int feature = features.get(i);
      for (int row = 0; row < rows.size(); row++) {
        double value = rows.get(row)[feature];
        columns[i][row] =
            Double.isNaN(value) ? 0 : (limited(value, feature) - mean[feature]) / scale[feature];
      }
    }
    return new LogisticFit.Examples(columns, positive, weight);
  }
}
