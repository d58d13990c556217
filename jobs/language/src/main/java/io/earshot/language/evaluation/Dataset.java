package io.earshot.language.evaluation;

import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.data.LabelledData;
import io.earshot.language.data.LabelledDataReader;
import io.earshot.language.data.LabelledFile;
import io.earshot.language.data.LabelledMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Labelled messages to measure a reader on, under a name.
 *
 * @param name for figures and pages
 */
public record Dataset(String name, LabelledData data) {

  /** The name of the project's own conversations. */
  public static final String CORPUS = "corpus";

  /** File names that say too little without their folder. */
  private static final Set<String> PARTS = Set.of("dev", "test", "train", "all", "data", "val");

  private static final Map<String, String> LANGUAGES =
      Map.of(
          "english", "en",
          "spanish", "es",
          "portuguese", "pt",
          "french", "fr",
          "german", "de");

  /**
   * The data at a path: a file, or every folder at or below it that holds labelled files itself.
   *
   * @param language of messages that do not say theirs; null to take it from the name of the folder
   *     (as in tweets-french), or else English
   * @throws io.earshot.language.data.BadDataException if there is nothing, or it cannot be read
   */
  public static List<Dataset> at(Path path, @Nullable String language) {
    Path root = path.toAbsolutePath().normalize();
    if (!Files.isDirectory(root)) {
      return List.of(read(root, name(root), language));
    }
    List<Dataset> found = new ArrayList<>();
    for (Path folder : folders(root)) {
      found.add(read(folder, name(folder), language));
    }
    return found.isEmpty() ? List.of(read(root, name(root), language)) : found;
  }

  /** Everything at or below a path as one set. */
  public static Dataset whole(Path path, String name, @Nullable String language) {
    return read(path, name, language);
  }

  private static Dataset read(Path path, String name, @Nullable String language) {
    LabelledData data = LabelledDataReader.read(path);
    String otherwise = language == null ? languageOf(path.toAbsolutePath()) : language;
    String full =
        Files.isDirectory(path) && data.files().size() == 1
            ? name + "/" + stem(data.files().get(0).name())
            : name;
    return new Dataset(full, in(otherwise, data));
  }

  private static LabelledData in(String language, LabelledData data) {
    return new LabelledData(
        data.files().stream()
            .map(
                file ->
                    new LabelledFile(
                        file.name(),
                        file.sha256(),
                        file.messages().stream().map(message -> in(language, message)).toList()))
            .toList());
  }

  private static LabelledMessage in(String language, LabelledMessage labelled) {
    UnreadMessage message = labelled.message();
    if (message.language() != null) {
      return labelled;
    }
    return labelled.with(
        new UnreadMessage(
            message.text(), message.role(), message.channel(), message.before(), language));
  }

  private static List<Path> folders(Path root) {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(LabelledDataReader::isLabelledFile)
          .map(Path::getParent)
          .distinct()
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path path) {
    String own = stem(path.getFileName().toString());
    Path parent = path.getParent();
    return PARTS.contains(own) && parent != null && parent.getFileName() != null
        ? parent.getFileName() + "/" + own
        : own;
  }

  private static String stem(String file) {
    return file.replaceAll("(?i)\\.(tsv|csv|jsonl)(\\.gz)?$", "");
  }

  private static String languageOf(Path path) {
    for (Path at = path; at != null && at.getFileName() != null; at = at.getParent()) {
      String name = at.getFileName().toString().toLowerCase(Locale.ROOT);
      for (String word : new TreeSet<>(List.of(name.split("[^a-z]+", 0)))) {
        if (LANGUAGES.containsKey(word)) {
          return LANGUAGES.getOrDefault(word, "en");
        }
      }
    }
    return "en";
  }

  /** The messages to read. */
  List<UnreadMessage> unread() {
    return data.messages().stream().map(LabelledMessage::message).toList();
  }

  /** ISO 639-1 codes of the languages that occur. */
  Set<String> languages() {
    return data.messages().stream().map(LabelledMessage::language).collect(Collectors.toSet());
  }
}
