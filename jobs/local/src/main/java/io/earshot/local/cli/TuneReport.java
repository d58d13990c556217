package io.earshot.local.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.earshot.language.risk.RiskFigures;
import io.earshot.language.risk.ThresholdSweep;
import io.earshot.local.tune.FeedbackTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Thresholds and what they give, for a person or in JSON. */
final class TuneReport {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Console console;
  private final boolean json;

  TuneReport(Console console, boolean json) {
    this.console = console;
    this.json = json;
  }

  /** Thresholds over labelled conversations; {@code wished} is null where none meets the wish. */
  void sweep(
      ThresholdSweep sweep,
      double needing,
      @Nullable Double perHour,
      ThresholdSweep.@Nullable Row wished) {
    if (json) {
      console.line(json(sweep, needing, perHour, wished));
      return;
    }
    console.line(text("%.0f %% of the conversations need a lead. * is proposed.", 100 * needing));
    console.line("");
    console.line(
        text(
            "  %6s %9s %7s %6s %9s %11s %10s%s %11s",
            "warnAt",
            "precision",
            "recall",
            "F1",
            "timely F1",
            "false alarm",
            "alerts/100",
            perHour == null ? "" : "   alerts/h",
            "turns late"));
    for (ThresholdSweep.Row row : sweep.rows()) {
      RiskFigures figures = row.figures();
      Double late = figures.turnDifference().median();
      console.line(
          text(
              "%s %6.2f %8.0f%% %6.0f%% %6.1f %9.1f %10.1f%% %10.1f%s %11s",
              row.equals(wished) ? "*" : " ",
              row.warnAt(),
              100 * row.precision(needing),
              100 * figures.recall(),
              100 * figures.f1(),
              100 * figures.timelyF1(),
              100 * figures.falsePositiveRate(),
              row.alertsPer100(needing),
              perHour == null ? "" : text(" %10.1f", row.alertsPer100(needing) * perHour / 100),
              late == null ? "" : text("%.0f", late)));
    }
    propose(wished == null ? null : wished.warnAt());
  }

  private static String json(
      ThresholdSweep sweep,
      double needing,
      @Nullable Double perHour,
      ThresholdSweep.@Nullable Row wished) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (ThresholdSweep.Row row : sweep.rows()) {
      Map<String, @Nullable Object> one = new LinkedHashMap<>();
      one.put("warnAt", row.warnAt());
      one.put("precision", row.precision(needing));
      one.put("alertsPer100", row.alertsPer100(needing));
      if (perHour != null) {
        one.put("alertsPerHour", row.alertsPer100(needing) * perHour / 100);
      }
      one.put("figures", row.figures());
      rows.add(one);
    }
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("needShare", needing);
    all.put("proposed", wished == null ? null : wished.warnAt());
    all.put("thresholds", rows);
    return written(all);
  }

  /** What leads said; {@code least} is the wished share of useful alerts, or null for none. */
  void feedback(FeedbackTable table, @Nullable Double least) {
    List<FeedbackTable.Threshold> thresholds = table.thresholds();
    Double proposed = null;
    for (FeedbackTable.Threshold one : thresholds) {
      boolean isEnough = least != null && one.kept().precision() >= least;
      proposed =
          proposed == null && isEnough && one.kept().verdicts() > 0
              ? Double.valueOf(one.warnAt())
              : proposed;
    }
    if (json) {
      console.line(json(table, proposed));
      return;
    }
    console.line(text("%,d verdicts of leads.", table.size()));
    console.line("");
    console.line(text("  %-36s %7s %11s %7s", "rule or model", "useful", "not useful", "share"));
    for (FeedbackTable.Row row : table.bySource()) {
      console.line(
          text(
              "  %-36s %,7d %,11d %6.0f%%",
              row.what(), row.useful(), row.notUseful(), 100 * row.precision()));
    }
    print(table.thresholds(), proposed);
    if (least != null) {
      propose(proposed);
    }
    console.line(
        "Feedback tells only of what was alerted: it can raise a threshold, never lower it.");
  }

  private void print(List<FeedbackTable.Threshold> thresholds, @Nullable Double proposed) {
    console.line("");
    console.line(
        text("  %6s %7s %11s %7s %9s", "warnAt", "useful", "not useful", "share", "alerts/h"));
    for (FeedbackTable.Threshold one : thresholds) {
      console.line(
          text(
              "%s %6.2f %,7d %,11d %6.0f%% %9.1f",
              Double.valueOf(one.warnAt()).equals(proposed) ? "*" : " ",
              one.warnAt(),
              one.kept().useful(),
              one.kept().notUseful(),
              100 * one.kept().precision(),
              one.alertsPerHour()));
    }
  }

  private static String json(FeedbackTable table, @Nullable Double proposed) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("verdicts", table.size());
    all.put("proposed", proposed);
    all.put("sources", table.bySource());
    all.put("thresholds", table.thresholds());
    return written(all);
  }

  private void propose(@Nullable Double warnAt) {
    console.line("");
    if (warnAt == null) {
      console.line("No threshold gives that.");
      return;
    }
    console.line("In your settings (./earshot run --settings FILE):");
    console.line("");
    console.line("risk:");
    console.line(text("  warnAt: %.2f", warnAt));
  }

  private static String written(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("figures are numbers and texts", e);
    }
  }

  private static String text(String format, @Nullable Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
