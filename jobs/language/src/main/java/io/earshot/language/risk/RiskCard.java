package io.earshot.language.risk;

import io.earshot.language.evaluation.Dataset;
import io.earshot.language.evaluation.ModelCard;
import io.earshot.language.model.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Keeps what lies beside the risk models up to date with evaluations: {@code evaluation.json}, the
 * table in their card, for each reader the curve of thresholds, and where the model fails. Of data
 * that is not part of the project only figures are kept.
 */
public final class RiskCard {

  private static final String BEGIN = "<!-- figures: written by ./earshot evaluate --risk -->";
  private static final String END = "<!-- end of figures -->";
  private static final int WORST = 20;

  private final Path folder;

  /** The card of the risk models below this folder, usually {@code models}. */
  public RiskCard(Path models) {
    this.folder = models.resolve(RiskFile.ID);
  }

  /** Stores these; what is stored of other data and readers stays. */
  public void write(List<RiskEvaluation> evaluations) {
    try {
      Files.createDirectories(folder);
      for (RiskEvaluation evaluation : evaluations) {
        if (evaluation.dataset().equals(Dataset.CORPUS)) {
          writeCorpus(evaluation);
        }
      }
      List<RiskFigures> merged = merged(evaluations);
      Files.writeString(folder.resolve("evaluation.json"), Json.write(merged));
      Path card = folder.resolve("README.md");
      if (Files.exists(card)) {
        String page = Files.readString(card);
        Files.writeString(card, ModelCard.updated(page, BEGIN, END, RiskReport.rows(merged)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeCorpus(RiskEvaluation evaluation) throws IOException {
    String reader = evaluation.reader();
    String title = "Risk by the readings of the " + reader + ", corpus";
    Files.writeString(
        folder.resolve("thresholds-" + reader + ".svg"),
        RiskDrawing.curve(title, evaluation.scores()));
    Files.writeString(
        folder.resolve("failures-" + reader + ".md"),
        "# Where the risk model fails, by the readings of the "
            + reader
            + "\n\nThe risk after every entry, in per cent; in square brackets where a lead was needed,"
            + " with an exclamation mark where one was told.\n\n"
            + RiskReport.failures(evaluation, WORST, true));
  }

  /** Old rows in their order, those measured again replaced, new ones after the rest. */
  private List<RiskFigures> merged(List<RiskEvaluation> evaluations) throws IOException {
    Path file = folder.resolve("evaluation.json");
    Stream<RiskFigures> stored =
        Files.exists(file)
            ? Arrays.stream(Json.read(Files.readAllBytes(file), RiskFigures[].class))
            : Stream.empty();
    Map<String, RiskFigures> rows = new LinkedHashMap<>();
    stored.forEach(row -> rows.put(key(row), row));
    evaluations.stream()
        .flatMap(evaluation -> evaluation.policies().stream())
        .forEach(row -> rows.put(key(row), row));
    return new ArrayList<>(rows.values());
  }

  private static String key(RiskFigures row) {
    return String.join("|", row.dataset(), row.reader(), row.policy());
  }
}
