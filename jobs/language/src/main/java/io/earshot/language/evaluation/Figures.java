package io.earshot.language.evaluation;

import io.earshot.language.model.Json;
import io.earshot.language.model.ModelIds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All figures that are stored with the models: what {@link ModelCard} keeps for each, and across
 * them {@code models/evaluation.json} with the same as a table in {@code models/README.md} and in
 * every card that has a place for it. Of data that is not part of the project only figures are
 * kept.
 */
public final class Figures {

  static final String BEGIN = "<!-- comparison: written by ./earshot evaluate -->";
  static final String END = "<!-- end of comparison -->";

  private final Path models;

  /** Those below this folder, usually {@code models}. */
  public Figures(Path models) {
    this.models = models;
  }

  /** Stores these; what is stored of other data and readers stays. */
  public void write(List<Evaluation> evaluations) {
    for (Evaluation evaluation : evaluations) {
      String language = languageOf(evaluation);
      if (language != null) {
        writeCards(evaluation, language);
      }
    }
    List<Summary> merged = merged(evaluations.stream().map(Summary::of).toList());
    try {
      Files.writeString(models.resolve("evaluation.json"), Json.write(merged));
      for (Path page : pages()) {
        String table = EvaluationReport.summary(merged);
        Files.writeString(page, ModelCard.updated(Files.readString(page), BEGIN, END, table));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The language whose cards it belongs in: its models were measured on their own corpus. */
  private @Nullable String languageOf(Evaluation evaluation) {
    if (evaluation.dataset().equals(Dataset.CORPUS)) {
      return "en";
    }
    boolean stored = Files.exists(models.resolve(ModelIds.sentiment(evaluation.dataset())));
    return stored && evaluation.crossValidated() ? evaluation.dataset() : null;
  }

  private void writeCards(Evaluation evaluation, String language) {
    if (evaluation.reader().equals("linear")) {
      card(ModelIds.sentiment(language), evaluation, EvaluationReport.sentiment(evaluation));
      SignalFigures signals = evaluation.signals();
      if (signals != null && Files.exists(models.resolve(ModelIds.signals(language)))) {
        card(ModelIds.signals(language), evaluation, EvaluationReport.signals(signals));
      }
      EmotionFigures emotion = evaluation.emotion();
      if (emotion != null && Files.exists(models.resolve(ModelIds.emotion(language)))) {
        card(ModelIds.emotion(language), evaluation, EvaluationReport.emotions(emotion));
      }
    } else if (evaluation.reader().equals("encoder")) {
      card("encoder-en", evaluation, EvaluationReport.figures(evaluation));
    }
  }

  private void card(String id, Evaluation evaluation, String figures) {
    new ModelCard(models.resolve(id)).write(evaluation, figures);
  }

  /**
   * Old rows in their order, those measured again replaced, new ones after the rest. Rows of an
   * older model of a reader just measured are dropped.
   */
  private List<Summary> merged(List<Summary> fresh) {
    Map<String, Map<String, Summary>> rows = new LinkedHashMap<>();
    Stream<Summary> kept = stored().stream().filter(row -> isCurrent(row, fresh));
    Stream.concat(kept, fresh.stream())
        .forEach(
            row ->
                rows.computeIfAbsent(row.dataset(), name -> new LinkedHashMap<>())
                    .put(row.reader(), row));
    List<Summary> merged = new ArrayList<>();
    rows.values().forEach(readers -> merged.addAll(readers.values()));
    return merged;
  }

  /** Whether no fresh row tells that a model of this row has other bytes by now. */
  private static boolean isCurrent(Summary row, List<Summary> fresh) {
    Map<String, String> now = new HashMap<>();
    fresh.forEach(one -> one.models().forEach(model -> now.put(file(model), model)));
    return row.models().stream()
        .allMatch(model -> now.getOrDefault(file(model), model).equals(model));
  }

  private static String file(String fingerprint) {
    return fingerprint.substring(0, Math.max(0, fingerprint.indexOf(' ')));
  }

  private List<Summary> stored() {
    Path file = models.resolve("evaluation.json");
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return Arrays.asList(Json.read(Files.readAllBytes(file), Summary[].class));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private List<Path> pages() throws IOException {
    try (Stream<Path> folders = Files.list(models)) {
      return Stream.concat(Stream.of(models), folders.sorted())
          .map(folder -> folder.resolve("README.md"))
          .filter(Files::isRegularFile)
          .toList();
    }
  }
}
