package io.earshot.language.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.earshot.language.measure.Bootstrap;
import io.earshot.language.measure.Interval;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How well a policy finds the conversations that need a lead, all shares from 0 to 1.
 *
 * @param dataset the data's name
 * @param reader whose readings it judged
 * @param policy what judged
 * @param n conversations
 * @param precision share of the alerted conversations that needed a lead
 * @param recall share of those that needed a lead that were alerted at all
 * @param f1 the harmonic mean of both
 * @param timelyF1 the same, where an alert finds a conversation only from one entry before to three
 *     after the right one; an alert at another time is one too many and finds nothing
 * @param falsePositiveRate share of the conversations that needed no lead and were alerted
 * @param alertsPer100 conversations
 * @param turnDifference how many entries after the right one the alert came
 * @param intervals 95 %, drawn by conversation: low and high by the name of a figure
 */
public record RiskFigures(
    String dataset,
    String reader,
    String policy,
    int n,
    double precision,
    double recall,
    double f1,
    double timelyF1,
    double falsePositiveRate,
    double alertsPer100,
    TurnDifference turnDifference,
    Map<String, double[]> intervals) {

  private static final int FOUND = 0;
  private static final int FALSE = 1;
  private static final int MISSED = 2;
  private static final int SPARED = 3;
  private static final int TIMELY = 4;
  private static final int EARLY = 5;
  private static final int LATE = 6;
  private static final int NEAR = 7;
  private static final int DIFFERENCES = 8;
  private static final int FURTHEST = 64;
  private static final int COUNTS = DIFFERENCES + 2 * FURTHEST + 1;

  /**
   * How many entries after the right one alerts came.
   *
   * @param median over the alerted conversations that needed a lead; null if there are none
   * @param medianAbsolute the same without its sign
   * @param within1 share of all that needed a lead with an alert at most one entry off
   * @param early share of them with an alert more than one entry too early
   * @param late share of them with an alert more than three entries too late
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record TurnDifference(
      @Nullable Double median,
      @Nullable Double medianAbsolute,
      double within1,
      double early,
      double late) {}

  /** What is judged: on which data, by whose readings, by what. */
  public record Subject(String dataset, String reader, String policy) {}

  /**
   * The figures of what became of conversations.
   *
   * @param seed of the intervals
   */
  public static RiskFigures of(Subject subject, List<Outcome> outcomes, long seed) {
    Bootstrap draws = new Bootstrap(outcomes.stream().map(RiskFigures::counts).toList(), seed);
    Map<String, double[]> intervals = new LinkedHashMap<>();
    double precision = add("precision", draws, RiskFigures::precisionOf, intervals);
    double recall = add("recall", draws, RiskFigures::recallOf, intervals);
    double f1 = add("f1", draws, RiskFigures::f1Of, intervals);
    double timely = add("timelyF1", draws, RiskFigures::timelyF1Of, intervals);
    double falsely = add("falsePositiveRate", draws, RiskFigures::falseRateOf, intervals);
    double alerts = add("alertsPer100", draws, RiskFigures::alertsOf, intervals);
    double within = add("within1", draws, c -> share(c[NEAR], needing(c)), intervals);
    double early = add("early", draws, c -> share(c[EARLY], needing(c)), intervals);
    double late = add("late", draws, c -> share(c[LATE], needing(c)), intervals);
    double median = add("median", draws, c -> median(c, false), intervals);
    double absolute = add("medianAbsolute", draws, c -> median(c, true), intervals);
    return new RiskFigures(
        subject.dataset,
        subject.reader,
        subject.policy,
        outcomes.size(),
        precision,
        recall,
        f1,
        timely,
        falsely,
        alerts,
        new TurnDifference(known(median), known(absolute), within, early, late),
        intervals);
  }

  private static @Nullable Double known(double value) {
    return Double.isNaN(value) ? null : value;
  }

  private static double add(
      String name, Bootstrap draws, ToDoubleFunction<int[]> figure, Map<String, double[]> into) {
    Interval interval = draws.interval(figure);
    if (!Double.isNaN(interval.value())) {
      into.put(name, new double[] {interval.low(), interval.high()});
    }
    return interval.value();
  }

  /** One conversation's counts. */
  private static int[] counts(Outcome outcome) {
    int[] counts = new int[COUNTS];
    Integer turns = outcome.turns();
    if (!outcome.needs()) {
      counts[outcome.isAlerted() ? FALSE : SPARED] = 1;
    } else if (turns == null) {
      counts[MISSED] = 1;
    } else {
      counts[FOUND] = 1;
      counts[TIMELY] = outcome.isTimely() ? 1 : 0;
      counts[EARLY] = turns < Outcome.EARLIEST ? 1 : 0;
      counts[LATE] = turns > Outcome.LATEST ? 1 : 0;
      counts[NEAR] = Math.abs(turns) <= 1 ? 1 : 0;
      int bounded = Math.max(-FURTHEST, Math.min(FURTHEST, turns));
      counts[DIFFERENCES + FURTHEST + bounded] = 1;
    }
    return counts;
  }

  static double f1(List<Outcome> outcomes) {
    return f1Of(sum(outcomes));
  }

  static double timelyF1(List<Outcome> outcomes) {
    return timelyF1Of(sum(outcomes));
  }

  static double falsePositiveRate(List<Outcome> outcomes) {
    return falseRateOf(sum(outcomes));
  }

  static double precision(List<Outcome> outcomes) {
    return precisionOf(sum(outcomes));
  }

  static double recall(List<Outcome> outcomes) {
    return recallOf(sum(outcomes));
  }

  /** How many entries after the right one half of the alerts had come; NaN without any. */
  static double median(List<Outcome> outcomes) {
    return median(sum(outcomes), false);
  }

  private static int[] sum(List<Outcome> outcomes) {
    int[] sum = new int[COUNTS];
    for (Outcome outcome : outcomes) {
      int[] counts = counts(outcome);
      for (int i = 0; i < COUNTS; i++) {
        sum[i] += counts[i];
      }
    }
    return sum;
  }

  private static int needing(int[] counts) {
    return counts[FOUND] + counts[MISSED];
  }

  private static double precisionOf(int[] counts) {
    return share(counts[FOUND], counts[FOUND] + counts[FALSE]);
  }

  private static double recallOf(int[] counts) {
    return share(counts[FOUND], needing(counts));
  }

  private static double f1Of(int[] counts) {
    return share(2 * counts[FOUND], counts[FOUND] + counts[FALSE] + needing(counts));
  }

  private static double timelyF1Of(int[] counts) {
    return share(2 * counts[TIMELY], counts[FOUND] + counts[FALSE] + needing(counts));
  }

  private static double falseRateOf(int[] counts) {
    return share(counts[FALSE], counts[FALSE] + counts[SPARED]);
  }

  private static double alertsOf(int[] counts) {
    int all = needing(counts) + counts[FALSE] + counts[SPARED];
    return 100 * share(counts[FOUND] + counts[FALSE], all);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private static double median(int[] counts, boolean absolute) {
    int found = counts[FOUND];
    if (found == 0) {
      return Double.NaN;
    }
    int[] sorted = new int[found];
    int at = 0;
    for (int i = -FURTHEST; i <= FURTHEST; i++) {
      for (int times = 0; times < counts[DIFFERENCES + FURTHEST + i]; times++) {
        sorted[at++] = absolute ? Math.abs(i) : i;
      }
    }
    java.util.Arrays.sort(sorted);
    return (sorted[(found - 1) / 2] + sorted[found / 2]) / 2.0;
  }
}
