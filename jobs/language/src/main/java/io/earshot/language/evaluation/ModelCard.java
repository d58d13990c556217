package io.earshot.language.evaluation;

import io.earshot.language.measure.Reliability;
import io.earshot.language.model.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps what lies beside a model up to date with an evaluation: {@code evaluation.json}, {@code
 * reliability.svg}, and the figures in its card between two markers. Everything else in a card is
 * written by hand.
 */
public final class ModelCard {

  static final String BEGIN = "<!-- figures: written by ./earshot evaluate -->";
  static final String END = "<!-- end of figures -->";

  private final Path folder;

  /** The card in the folder of a model. */
  public ModelCard(Path folder) {
    this.folder = folder;
  }

  /**
   * Stores an evaluation beside the model.
   *
   * @param figures those of this model, as Markdown
   */
  public void write(Evaluation evaluation, String figures) {
    Path card = folder.resolve("README.md");
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("evaluation.json"), Json.write(evaluation));
      String between = evaluation.how() + "\n\n" + figures;
      Reliability reliability = evaluation.customers().reliability();
      if (reliability != null && figures.contains("calibration")) {
        String title = evaluation.reader() + ", " + evaluation.dataset();
        Files.writeString(
            folder.resolve("reliability.svg"), Drawing.reliability(title, reliability));
        between += "\n![Reliability: claimed probability against share right](reliability.svg)\n";
      }
      if (Files.exists(card)) {
        Files.writeString(card, updated(Files.readString(card), BEGIN, END, between));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page with what stands between these markers replaced; as it is where it has none. */
  public static String updated(String page, String begin, String end, String between) {
    int from = page.indexOf(begin);
    int to = page.indexOf(end);
    if (from < 0 || to < from) {
      return page;
    }
    return page.substring(0, from + begin.length())
        + "\n\n"
        + between.strip()
        + "\n\n"
        + page.substring(to);
  }
}
