package io.earshot.language.evaluation;

import io.earshot.domain.reading.SentimentLabel;
import io.earshot.language.evaluation.Evaluation.Misreading;
import io.earshot.language.evaluation.Evaluation.Slice;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluations as tables in Markdown, which also read well on a terminal. */
public final class EvaluationReport {

  private static final int LONGEST_QUOTE = 160;

  private EvaluationReport() {}

  /** A summary of all; where one set of data was read, also everything about each reader. */
  public static String whole(List<Evaluation> evaluations, List<Comparison> comparisons) {
    StringBuilder out = new StringBuilder();
    if (evaluations.size() > 1) {
      out.append(summary(evaluations.stream().map(Summary::of).toList())).append('\n');
    }
    if (!comparisons.isEmpty()) {
      out.append(comparisons(comparisons)).append('\n');
    }
    if (evaluations.stream().map(Evaluation::dataset).distinct().count() == 1) {
      evaluations.forEach(evaluation -> out.append(table(evaluation)).append('\n'));
    }
    return out.toString();
  }

  /** Everything about one evaluation: figures, then the worst misreadings. */
  public static String table(Evaluation evaluation) {
    StringBuilder out = new StringBuilder();
    out.append(evaluation.how()).append("\n\n");
    evaluation.warnings().forEach(warning -> out.append(warning).append("\n\n"));
    out.append(figures(evaluation));
    if (!evaluation.misreadings().isEmpty()) {
      out.append("\nWorst misreadings (customers)\n");
      evaluation.misreadings().forEach(misreading -> out.append(line(misreading)));
    }
    return out.toString();
  }

  /** All figures of one evaluation. */
  public static String figures(Evaluation evaluation) {
    StringBuilder out = new StringBuilder(sentiment(evaluation));
    EmotionFigures emotion = evaluation.emotion();
    if (emotion != null) {
      out.append('\n').append(emotions(emotion));
    }
    SignalFigures signals = evaluation.signals();
    if (signals != null) {
      out.append('\n').append(signals(signals));
    }
    Cost cost = evaluation.cost();
    if (cost != null) {
      out.append('\n').append(cost(cost)).append('\n');
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
        "| %s | %d | %s | %s | %s | %s |\n",
        name,
        figures.messages(),
        Percent.of(figures.macroF1()),
        Percent.of(figures.macroRecall()),
        Percent.of(figures.accuracy()),
        Percent.of(figures.calibrationError()));
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
              "| %s | %d | %d | %d | %s |\n",
              name,
              row.getOrDefault("negative", 0),
              row.getOrDefault("neutral", 0),
              row.getOrDefault("positive", 0),
              Percent.of(figures.f1().getOrDefault(name, 0.0))));
    }
    if (figures.abstained() > 0) {
      out.append(
          text(
              "\nAbstained from %d messages, which count as read neutral.\n", figures.abstained()));
    }
    return out.toString();
  }

  /** The figures of emotions alone. */
  public static String emotions(EmotionFigures figures) {
    StringBuilder out = new StringBuilder();
    out.append(
        "| emotion of customers | given | precision | recall | F1 |\n|---|---|---|---|---|\n");
    for (EmotionFigures.Figure figure : figures.emotions()) {
      out.append(
          text(
              "| %s | %d | %s | %s | %s |\n",
              figure.emotion(),
              figure.given(),
              right(figure.precision(), figure.recall()),
              Percent.of(figure.recall()),
              Percent.of(figure.f1())));
    }
    out.append(
        text(
            "| **mean of %d** | %d | | | %s |\n",
            figures.emotions().size(), figures.messages(), Percent.of(figures.macroF1())));
    return out.toString();
  }

  /** The figures of signals alone. */
  public static String signals(SignalFigures figures) {
    StringBuilder out = new StringBuilder();
    out.append(
        "| signal | given | precision | claimed | recall | F1 |\n|---|---|---|---|---|---|\n");
    for (SignalFigures.Figure figure : figures.signals()) {
      out.append(row(figure));
    }
    out.append(
        text(
            "| **mean of %d** | | | | | %s |\n",
            figures.signals().size(), Percent.of(figures.meanF1())));
    out.append(
        text(
            "\nClaimed: the mean probability of those detected. Calibration error of what is shown: %s.\n",
            Percent.of(figures.calibrationError())));
    if (!figures.rare().isEmpty()) {
      out.append("\nFewer than 30 times given: ").append(String.join(", ", figures.rare()));
      out.append('\n');
    }
    return out.toString();
  }

  private static String cost(Cost cost) {
    Double micros = cost.cpuMicros();
    Double perSecond = cost.messagesPerSecond();
    Double byEncoder = cost.readByEncoder();
    StringBuilder out = new StringBuilder();
    if (micros != null && perSecond != null) {
      out.append(text("%,.0f messages/s per core (%,.0f µs of CPU each). ", perSecond, micros));
    }
    out.append(text("Model files: %.1f MB.", cost.modelBytes() / 1e6));
    if (byEncoder != null) {
      out.append(text(" Read by the encoder: %s %%.", Percent.of(byEncoder)));
    }
    return out.toString();
  }

  /** A row for each set of data and reader, with intervals. */
  public static String summary(List<Summary> summaries) {
    StringBuilder out = new StringBuilder();
    out.append(
        "| messages | reader | n | macro F1 | macro recall | accuracy | calibration error |"
            + " signals, mean F1 | messages/s per core |\n|---|---|---|---|---|---|---|---|---|\n");
    String before = "";
    for (Summary summary : summaries) {
      String dataset = summary.dataset().equals(before) ? "" : summary.dataset();
      out.append(text("| %s | %s | %d |", dataset, summary.reader(), summary.n()));
      out.append(summary.abstained() == summary.n() ? " abstains | | | | | |\n" : figures(summary));
      before = summary.dataset();
    }
    return out.toString();
  }

  private static String figures(Summary summary) {
    Double perSecond = summary.messagesPerSecond();
    return text(
        " %s | %s | %s | %s | %s | %s |\n",
        summary.interval("macroF1"),
        summary.interval("macroRecall"),
        summary.interval("accuracy"),
        Percent.of(summary.ece()),
        summary.meanSignalF1() == null ? "" : summary.interval("meanSignalF1"),
        perSecond == null ? "" : text("%,.0f", perSecond));
  }

  /** A row for each pair of readers. */
  public static String comparisons(List<Comparison> comparisons) {
    StringBuilder out = new StringBuilder();
    out.append(
        "| messages | readers | n | gain in macro F1 | p | right only: first, second | McNemar p |\n"
            + "|---|---|---|---|---|---|---|\n");
    for (Comparison comparison : comparisons) {
      out.append(
          text(
              "| %s | %s, then %s | %d | %s | %s | %d, %d | %s |\n",
              comparison.dataset(),
              comparison.first(),
              comparison.second(),
              comparison.messages(),
              Percent.signed(comparison.macroF1Gain()),
              chance(comparison.chance()),
              comparison.onlyFirst(),
              comparison.onlySecond(),
              chance(comparison.midP())));
    }
    return out.toString();
  }

  private static String chance(double p) {
    return p < 0.001 ? "< 0.001" : text("%.3f", p);
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

  private static String text(String format, @Nullable Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  private static String row(SignalFigures.Figure figure) {
    return text(
        "| %s | %d | %s | %s | %s | %s |\n",
        figure.signal(),
        figure.positives(),
        right(figure.precision(), figure.recall()),
        figure.claimed() == 0 ? "-" : Percent.of(figure.claimed()),
        Percent.of(figure.recall()),
        Percent.of(figure.f1()));
  }

  /** Where nothing was detected nothing can be said of precision. */
  private static String right(double precision, double recall) {
    return recall == 0 && precision == 1 ? "-" : Percent.of(precision);
  }
}
