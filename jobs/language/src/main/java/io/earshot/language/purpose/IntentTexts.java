package io.earshot.language.purpose;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.Intent;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.data.BadDataException;
import io.earshot.language.data.LabelledMessage;
import io.earshot.language.data.Sha256;
import io.earshot.language.model.LabelModel;
import io.earshot.language.redaction.RedactionFile;
import io.earshot.language.redaction.Redactor;
import io.earshot.language.training.LabelledText;
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

/**
 * Texts of TSV files, {@code label<TAB>text}, and what their labels are in words of Earshot's own:
 * {@code labels.tsv} says {@code set<TAB>label<TAB>intent}, where the intent may be {@code none}. A
 * label that it does not name is left out.
 *
 * @param texts each with the index of its label
 * @param labels what they can be
 * @param files they come from
 */
public record IntentTexts(List<LabelledText> texts, List<String> labels, List<Source> files) {

  /** The labels of the model that is shipped: every intent, and none. */
  public static final List<String> LABELS =
      Stream.concat(
              Arrays.stream(Intent.values()).map(Intent::label), Stream.of(LabelModel.NO_INTENT))
          .toList();

  private static final String MAPPING = "labels.tsv";
  private static final String OWN = "own.tsv";
  private static final int OWN_TIMES = 3;
  private static final Redactor REDACTOR = new Redactor(RedactionFile.shipped());

  /**
   * A file that was read.
   *
   * @param name relative to the folder of the sets
   * @param texts how many of its texts have a label
   */
  public record Source(String name, String sha256, int texts) {}

  /**
   * All sets that the mapping names, in Earshot's own labels.
   *
   * @param home the folder with the mapping and the texts written for Earshot
   * @param sets the folder with the public sets
   * @throws BadDataException if a set is missing or a label is none
   */
  public static IntentTexts mapped(Path home, Path sets) {
    Map<String, Map<String, String>> mapping = mapping(home.resolve(MAPPING));
    List<LabelledText> texts = new ArrayList<>();
    List<Source> sources = new ArrayList<>();
    for (Map.Entry<String, Map<String, String>> set : mapping.entrySet()) {
      Path root = Files.exists(home.resolve(set.getKey())) ? home : sets;
      Path file = root.resolve(set.getKey());
      int before = texts.size();
      for (String[] line : lines(file, 2)) {
        String intent = set.getValue().get(line[0]);
        if (intent != null) {
          int times = set.getKey().equals(OWN) ? OWN_TIMES : 1;
          String id = set.getKey() + "#" + texts.size();
          texts.add(new LabelledText(message(id, line[1]), index(intent, file), times));
        }
      }
      sources.add(new Source(set.getKey(), sha256(file), texts.size() - before));
    }
    return new IntentTexts(List.copyOf(texts), LABELS, List.copyOf(sources));
  }

  /**
   * Another file of a set, in Earshot's own labels.
   *
   * @param set whose labels the mapping names
   */
  public static IntentTexts mapped(Path home, Path file, String set) {
    Map<String, String> intents = mapping(home.resolve(MAPPING)).getOrDefault(set, Map.of());
    List<LabelledText> texts = new ArrayList<>();
    for (String[] line : lines(file, 2)) {
      String intent = intents.get(line[0]);
      if (intent != null) {
        LabelledMessage message = message(file.getFileName() + "#" + texts.size(), line[1]);
        texts.add(new LabelledText(message, index(intent, file), 1));
      }
    }
    Source source = new Source(set, sha256(file), texts.size());
    return new IntentTexts(List.copyOf(texts), LABELS, List.of(source));
  }

  /** One file with these labels. */
  static IntentTexts of(Path file, List<String> labels) {
    List<LabelledText> texts = new ArrayList<>();
    for (String[] line : lines(file, 2)) {
      LabelledMessage message = message(file.getFileName() + "#" + texts.size(), line[1]);
      texts.add(new LabelledText(message, labels.indexOf(line[0]), 1));
    }
    Source source = new Source(String.valueOf(file.getFileName()), sha256(file), texts.size());
    return new IntentTexts(List.copyOf(texts), labels, List.of(source));
  }

  /** The labels of a file, sorted. */
  static List<String> labelsOf(Path file) {
    return lines(file, 2).stream().map(line -> line[0]).distinct().sorted().toList();
  }

  private static LabelledMessage message(String id, String words) {
    UnreadMessage message =
        new UnreadMessage(words, ParticipantRole.CUSTOMER, Channel.CHAT, List.of(), "en");
    return new LabelledMessage(id, null, REDACTOR.redact(message), null, null, null);
  }

  private static int index(String intent, Path file) {
    int index = LABELS.indexOf(intent);
    if (index < 0) {
      throw new BadDataException(file + ": there is no intent " + intent);
    }
    return index;
  }

  /** By set, in the order of the file: what each of its labels is. */
  private static Map<String, Map<String, String>> mapping(Path file) {
    Map<String, Map<String, String>> mapping = new LinkedHashMap<>();
    for (String[] line : lines(file, 3)) {
      mapping.computeIfAbsent(line[0], set -> new HashMap<>()).put(line[1], line[2]);
    }
    return mapping;
  }

  private static List<String[]> lines(Path file, int columns) {
    try {
      List<String[]> lines = new ArrayList<>();
      for (String line : Files.readAllLines(file)) {
        String[] cells = line.split("\t", columns);
        if (!line.startsWith("#") && cells.length == columns) {
          lines.add(cells);
        }
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private static String sha256(Path file) {
    try {
      return Sha256.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
