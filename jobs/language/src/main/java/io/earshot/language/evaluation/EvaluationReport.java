package io.earshot.language.evaluation;

import io.earshot.domain.reading.SentimentLabel;
import io.earshot.language.evaluation.Evaluation.Misreading;
import io.earshot.language.evaluation.Evaluation.Slice;
import io.earshot.language.measure.Interval;
import io.earshot.language.model.Json;
import java.util.Locale;
import java.util.Map;

/** An evaluation as people and programs read it. */
public final class EvaluationReport {

  private static final int LONGEST_QUOTE = 160;

  private EvaluationReport() {}

  /** As JSON: everything, misreadings included. */
  public static String json(Evaluation evaluation) {
    return Json.write(evaluation);
  }

  /** As text for a terminal: figures, then the worst misreadings. */
  public static String table(Evaluation evaluation) {
    StringBuilder out = new StringBuilder();
    out.append(evaluation.how()).append("\n\n").append(figures(evaluation));
    if (!evaluation.misreadings().isEmpty()) {
      out.append("\nWorst misreadings (customers)\n");
      evaluation.misreadings().forEach(misreading -> out.append(line(misreading)));
    }
    return out.toString();
  }

  /** The figures alone, as Markdown that also reads well on a terminal. */
  public static String figures(Evaluation evaluation) {
    StringBuilder out = new StringBuilder(sentiment(evaluation));
    SignalFigures signals = evaluation.signals();
    if (signals != null) {
      out.append('\n').append(signals(signals));
    }
    return out.toString();
  }

  /** The figures of sentiment alone. */
  public static String sentiment(Evaluation evaluation) {
    StringBuilder out = new StringBuilder();
    out.append(
        "| sentiment of | messages | macro F1 | macro recall | accuracy | calibration error |\n");
    out.append("|---|---|---|---|---|---|\n");
    out.append(row("**customers**", evaluation.customers()));
    for (Slice slice : evaluation.slices()) {
      out.append(row(slice.name(), slice.figures()));
    }
    return out.append('\n').append(confusion(evaluation.customers())).toString();
  }

  private static String row(String name, SentimentFigures figures) {
    return text(
        "| %s | %d | %s | %s | %s | %.1f |\n",
        name,
        figures.messages(),
        percent(figures.macroF1()),
        percent(figures.macroRecall()),
        percent(figures.accuracy()),
        100 * figures.calibrationError());
  }

  private static String confusion(SentimentFigures figures) {
    StringBuilder out = new StringBuilder();
    out.append("| customers: labelled | read negative | read neutral | read positive | F1 |\n");
    out.append("|---|---|---|---|---|\n");
    for (SentimentLabel label : SentimentLabel.values()) {
      String name = SentimentFigures.name(label);
      Map<String, Integer> row = figures.confusion().getOrDefault(name, Map.of());
      out.append(
          text(
              "| %s | %d | %d | %d | %.1f |\n",
              name,
              row.getOrDefault("negative", 0),
              row.getOrDefault("neutral", 0),
              row.getOrDefault("positive", 0),
              100 * figures.f1().getOrDefault(name, 0.0)));
    }
    return out.toString();
  }

  /** The figures of signals alone. */
  public static String signals(SignalFigures figures) {
    StringBuilder out = new StringBuilder();
    out.append("| signal | given | precision | recall | F1 |\n|---|---|---|---|---|\n");
    for (SignalFigures.Figure figure : figures.signals()) {
      out.append(
          text(
              "| %s | %d | %.1f | %.1f | %.1f |\n",
              figure.signal(),
              figure.positives(),
              100 * figure.precision(),
              100 * figure.recall(),
              100 * figure.f1()));
    }
    out.append(
        text(
            "| **mean of %d** | | | | %.1f |\n", figures.signals().size(), 100 * figures.meanF1()));
    if (!figures.rare().isEmpty()) {
      out.append("\nFewer than 30 times given: ").append(String.join(", ", figures.rare()));
      out.append('\n');
    }
    return out.toString();
  }

  private static String line(Misreading misreading) {
    return text(
        "  %s: %s read as %s (p %.2f): %s\n",
        misreading.id(),
        misreading.label(),
        misreading.read(),
        misreading.probability(),
        misreading.text().length() <= LONGEST_QUOTE
            ? misreading.text()
            : misreading.text().substring(0, LONGEST_QUOTE) + " ...");
  }

  private static String percent(Interval interval) {
    return text(
        "%.1f (%.1f to %.1f)", 100 * interval.value(), 100 * interval.low(), 100 * interval.high());
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
