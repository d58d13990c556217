package io.earshot.language.purpose;

import io.earshot.language.evaluation.ModelCard;
import io.earshot.language.measure.Interval;
import io.earshot.language.model.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Figures of subjects or intents as tables, and kept beside their model. */
public final class PurposeReport {

  private static final String BEGIN = "<!-- figures: written by ./earshot evaluate --intents -->";
  private static final String END = "<!-- end of figures -->";

  private PurposeReport() {}

  /** Two tables: how right the likeliest label is, and what a threshold gives. */
  public static String table(List<PurposeFigures> figures) {
    StringBuilder out = new StringBuilder();
    out.append(
        "| | n | macro F1 | accuracy | told | right of those told | silent where nothing is asked |\n");
    out.append("|---|---|---|---|---|---|---|\n");
    for (PurposeFigures row : figures) {
      Interval silent = row.silentOutOfScope();
      out.append(
          "| %s | %d | %s | %s | %s | %s | %s |%n"
              .formatted(
                  row.what(),
                  row.n(),
                  percent(row.macroF1()),
                  percent(row.accuracy()),
                  percent(row.told()),
                  percent(row.rightOfTold()),
                  silent == null ? "" : percent(silent) + ", n = " + row.outOfScope()));
    }
    out.append(
        "\nTold, and right of those told, if a label were told from this confidence on:\n\n|");
    figures.get(0).curve().forEach(point -> out.append(" | ").append(point.threshold()));
    out.append(" |\n|---").append("|---".repeat(figures.get(0).curve().size())).append("|\n");
    for (PurposeFigures row : figures) {
      out.append("| ").append(row.what());
      row.curve()
          .forEach(
              point ->
                  out.append(
                      String.format(
                          Locale.ROOT,
                          " | %.0f, %.0f",
                          100 * point.told(),
                          100 * point.rightOfTold())));
      out.append(" |\n");
    }
    return out.toString().replace("\r\n", "\n");
  }

  /** Stores figures beside the model in this folder, and in its card. */
  public static void store(Path folder, List<PurposeFigures> figures) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("evaluation.json"), Json.write(figures));
      Path card = folder.resolve("README.md");
      if (Files.exists(card)) {
        Files.writeString(
            card, ModelCard.updated(Files.readString(card), BEGIN, END, table(figures)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String percent(Interval interval) {
    return String.format(
        Locale.ROOT,
        "%.1f (%.1f to %.1f)",
        100 * interval.value(),
        100 * interval.low(),
        100 * interval.high());
  }
}
