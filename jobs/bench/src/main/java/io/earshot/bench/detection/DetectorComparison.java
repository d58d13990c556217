package io.earshot.bench.detection;

import com.sun.management.OperatingSystemMXBean;
import io.earshot.bench.detection.Piece.Length;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.language.data.LabelledDataReader;
import io.earshot.language.data.LabelledMessage;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Prints how often each detector tells the language of short pieces of messages, alone and three of
 * them together, what that costs in CPU time, and how much memory it holds.
 */
public final class DetectorComparison {

  private static final List<String> LANGUAGES = List.of("en", "es", "pt", "fr", "de");
  private static final int OF_EACH = 600;
  private static final int TOGETHER = 3;
  private static final long SEED = 42;

  private final Map<String, List<String>> messages = new LinkedHashMap<>();
  private final PrintStream out;

  private DetectorComparison(PrintStream out) {
    this.out = out;
  }

  /**
   * Compares them.
   *
   * @param arguments either nothing, for the corpus, or files of labelled messages, each with its
   *     language: {@code es=dev.tsv}
   */
  public static void main(String[] arguments) {
    DetectorComparison comparison = new DetectorComparison(System.out);
    if (arguments.length == 0) {
      comparison.read(Path.of("models/corpus"), null);
    }
    for (String argument : arguments) {
      int sign = argument.indexOf('=');
      comparison.read(Path.of(argument.substring(sign + 1)), argument.substring(0, sign));
    }
    comparison.run();
  }

  private void read(Path path, @Nullable String language) {
    List<LabelledMessage> all = new ArrayList<>(LabelledDataReader.read(path).messages());
    Collections.shuffle(all, new Random(SEED));
    for (LabelledMessage message : all) {
      String spoken = language == null ? message.language() : language;
      List<String> some = messages.computeIfAbsent(spoken, code -> new ArrayList<>());
      if (message.message().role() == ParticipantRole.CUSTOMER && some.size() < OF_EACH) {
        some.add(message.message().text());
      }
    }
  }

  private void run() {
    messages.forEach((language, some) -> out.println(language + ": " + some.size() + " messages"));
    out.println("| detector | heap | pieces | n | right alone | right, three | CPU a piece |");
    out.println("|---|---|---|---|---|---|---|");
    measure("Earshot, five languages and other", () -> Detectors.earshot(LANGUAGES));
    measure("OpenNLP as it comes, best of five", () -> Detectors.openNlp(LANGUAGES));
    measure("Lingua, best of five", () -> Detectors.lingua(LANGUAGES, true));
    measure("Lingua, low accuracy, best of five", () -> Detectors.lingua(LANGUAGES, false));
  }

  private void measure(String name, Supplier<Detector> load) {
    long before = heap();
    Detector detector = load.get();
    long held = heap() - before;
    for (Length length : Length.values()) {
      List<Piece> pieces = pieces(length);
      right(detector, pieces, 1);
      long cpu = cpu();
      double alone = right(detector, pieces, 1);
      double micros = (cpu() - cpu) / 1e3 / pieces.size();
      out.printf(
          Locale.ROOT,
          "| %s | %d MB | %s | %d | %.1f %% | %.1f %% | %.0f us |%n",
          name,
          held >> 20,
          length.name().toLowerCase(Locale.ROOT).replace('_', ' '),
          pieces.size(),
          100 * alone,
          100 * right(detector, pieces, TOGETHER),
          micros);
    }
  }

  private List<Piece> pieces(Length length) {
    List<Piece> pieces = new ArrayList<>();
    messages.forEach((language, some) -> pieces.addAll(Piece.of(language, some, length, SEED)));
    return pieces;
  }

  /** The share of pieces told right, so many of one language at a time. */
  private static double right(Detector detector, List<Piece> pieces, int together) {
    int right = 0;
    int asked = 0;
    for (int from = 0; from + together <= pieces.size(); from += together) {
      List<Piece> said = pieces.subList(from, from + together);
      String language = said.get(0).language();
      if (said.stream().allMatch(piece -> piece.language().equals(language))) {
        asked++;
        String told = detector.language(said.stream().map(Piece::text).toList());
        right += told.equals(language) ? 1 : 0;
      }
    }
    return asked == 0 ? 0 : (double) right / asked;
  }

  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
