package io.earshot.language.risk;

import io.earshot.domain.escalation.DecisionSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What each threshold of risk would give on conversations whose need of a lead is known. */
public final class ThresholdSweep {

  private static final int STEPS = 20;

  private final RiskEvaluation evaluation;
  private final List<Row> rows;

  private ThresholdSweep(RiskEvaluation evaluation, List<Row> rows) {
    this.evaluation = evaluation;
    this.rows = List.copyOf(rows);
  }

  /**
   * A threshold and what it gives.
   *
   * @param warnAt as in {@link DecisionSettings}
   */
  public record Row(double warnAt, RiskFigures figures) {

    /**
     * Conversations alerted among a hundred, were a lead needed in this share of them.
     *
     * @param needing 0 to 1
     */
    public double alertsPer100(double needing) {
      return 100 * (right(needing) + wrong(needing));
    }

    /** Share of the alerted conversations that need a lead; 1 if none is alerted. */
    public double precision(double needing) {
      double all = right(needing) + wrong(needing);
      return all == 0 ? 1 : right(needing) / all;
    }

    private double right(double needing) {
      return needing * figures.recall();
    }

    private double wrong(double needing) {
      return (1 - needing) * figures.falsePositiveRate();
    }
  }

  /**
   * Sweeps the threshold from 0 to 1 over the risks of an evaluation.
   *
   * @param settings all other settings of the decision
   * @param seed of intervals
   */
  public static ThresholdSweep over(
      RiskEvaluation evaluation, DecisionSettings settings, long seed) {
    List<Row> rows = new ArrayList<>();
    for (int step = 1; step < STEPS; step++) {
      double threshold = step / (double) STEPS;
      RiskFigures.Subject subject =
          new RiskFigures.Subject(
              evaluation.dataset(),
              evaluation.reader(),
              String.format(Locale.ROOT, "warnAt %.2f", threshold));
      List<Outcome> outcomes = Scores.outcomes(evaluation.scores(), settings, threshold);
      rows.add(new Row(threshold, RiskFigures.of(subject, outcomes, seed)));
    }
    return new ThresholdSweep(evaluation, rows);
  }

  /** By threshold, lowest first. */
  public List<Row> rows() {
    return rows;
  }

  /** The lowest threshold, which finds most, at which the wish is met; null if none meets it. */
  public @Nullable Row lowest(Predicate<Row> wish) {
    return rows.stream().filter(wish).findFirst().orElse(null);
  }

  /** The threshold at which F1 is best. */
  public Row best() {
    Row best = rows.get(0);
    for (Row row : rows) {
      best = row.figures().f1() > best.figures().f1() ? row : best;
    }
    return best;
  }

  /** The share of conversations that needed a lead. */
  public double needing() {
    long needing =
        evaluation.scores().stream().filter(s -> s.conversation().told().needs()).count();
    return evaluation.scores().isEmpty() ? 0 : needing / (double) evaluation.scores().size();
  }

  /** The same as a picture, for a browser. */
  public String svg() {
    return RiskDrawing.curve(
        evaluation.dataset() + ", read by the " + evaluation.reader(), evaluation.scores());
  }
}
