package io.earshot.language.evaluation;

import io.earshot.language.model.ModelIds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps what lies beside a model up to date with an evaluation: {@code evaluation.json}, and the
 * figures in its card between two markers. Everything else in a card is written by hand.
 */
public final class ModelCard {

  static final String BEGIN = "<!-- figures: written by ./earshot evaluate -->";
  static final String END = "<!-- end of figures -->";

  private static final String ENGLISH = "en";

  private final Path models;

  /** Cards below this folder, usually {@code models}. */
  public ModelCard(Path models) {
    this.models = models;
  }

  /** Stores the evaluation beside the sentiment and the signal models, and in their cards. */
  public void write(Evaluation evaluation) {
    write(ModelIds.sentiment(ENGLISH), evaluation, EvaluationReport.sentiment(evaluation));
    SignalFigures signals = evaluation.signals();
    if (signals != null) {
      write(ModelIds.signals(ENGLISH), evaluation, EvaluationReport.signals(signals));
    }
  }

  private void write(String id, Evaluation evaluation, String figures) {
    Path folder = models.resolve(id);
    Path card = folder.resolve("README.md");
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("evaluation.json"), EvaluationReport.json(evaluation));
      if (Files.exists(card)) {
        Files.writeString(card, updated(Files.readString(card), evaluation.how(), figures));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The card with the figures between its markers replaced; as it is where it has none. */
  static String updated(String card, String how, String figures) {
    int begin = card.indexOf(BEGIN);
    int end = card.indexOf(END);
    if (begin < 0 || end < begin) {
      return card;
    }
    String between = "\n\n" + how + "\n\n" + figures + "\n";
    return card.substring(0, begin + BEGIN.length()) + between + card.substring(end);
  }
}
