package io.earshot.local.tune;

import io.earshot.domain.alert.AlertFeedback;
import io.earshot.domain.escalation.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How useful leads found alerts: what each rule and each threshold of the model would have kept.
 *
 * <p>Only what was alerted has a verdict, so feedback can tell that a threshold should rise, never
 * that it should fall.
 */
public final class FeedbackTable {

  private static final int STEPS = 20;

  private final List<AlertFeedback> verdicts;

  private FeedbackTable(List<AlertFeedback> verdicts) {
    this.verdicts = verdicts;
  }

  /** A table of these verdicts; of several by one person on one alert the latest counts. */
  public static FeedbackTable of(Collection<AlertFeedback> all) {
    Map<List<String>, AlertFeedback> latest = new LinkedHashMap<>();
    for (AlertFeedback one : all) {
      latest.merge(
          List.of(one.alertId().value(), one.by()), one, (a, b) -> b.at().isBefore(a.at()) ? a : b);
    }
    return new FeedbackTable(List.copyOf(latest.values()));
  }

  /**
   * Verdicts on alerts that something made.
   *
   * @param what a rule with its version, a model, or a threshold
   */
  public record Row(String what, long useful, long notUseful) {

    /** How many verdicts there are. */
    public long verdicts() {
      return useful + notUseful;
    }

    /** Share of useful ones, 0 to 1; 0 without any. */
    public double precision() {
      return verdicts() == 0 ? 0 : useful / (double) verdicts();
    }
  }

  /** A threshold of the model, and the verdicts on what it would have kept. */
  public record Threshold(double warnAt, Row kept, double alertsPerHour) {}

  /** By what made the alerts: rules and models with their versions, by name. */
  public List<Row> bySource() {
    Map<String, List<AlertFeedback>> bySource = new TreeMap<>();
    for (AlertFeedback one : verdicts) {
      for (Reason reason : one.because()) {
        String version = reason.version() == null ? "" : " " + reason.version();
        bySource.computeIfAbsent(reason.id() + version, id -> new ArrayList<>()).add(one);
      }
    }
    List<Row> rows = new ArrayList<>();
    bySource.forEach((source, of) -> rows.add(row(source, of)));
    return rows;
  }

  /** Thresholds of the model, lowest first, over the alerts that it had a part in. */
  public List<Threshold> thresholds() {
    List<Threshold> rows = new ArrayList<>();
    double hours = Math.max(1, span().toMinutes()) / 60.0;
    for (int step = 1; step < STEPS; step++) {
      double warnAt = step / (double) STEPS;
      List<AlertFeedback> kept =
          verdicts.stream().filter(one -> highestRisk(one) >= warnAt).toList();
      Row row = row(String.valueOf(warnAt), kept);
      rows.add(new Threshold(warnAt, row, row.verdicts() / hours));
    }
    return rows;
  }

  /** How many verdicts count. */
  public int size() {
    return verdicts.size();
  }

  /** From the first judged alert to the last. */
  public Duration span() {
    Instant first = null;
    Instant last = null;
    for (AlertFeedback one : verdicts) {
      first = first == null || one.openedAt().isBefore(first) ? one.openedAt() : first;
      last = last == null || one.openedAt().isAfter(last) ? one.openedAt() : last;
    }
    return first == null || last == null ? Duration.ZERO : Duration.between(first, last);
  }

  private static double highestRisk(AlertFeedback feedback) {
    double highest = -1;
    for (Reason reason : feedback.because()) {
      @Nullable Double score = reason.kind() == Reason.Kind.MODEL ? reason.score() : null;
      highest = score == null ? highest : Math.max(highest, score);
    }
    return highest;
  }

  private static Row row(String what, List<AlertFeedback> of) {
    long useful = of.stream().filter(one -> one.verdict() == AlertFeedback.Verdict.USEFUL).count();
    return new Row(what, useful, of.size() - useful);
  }
}
