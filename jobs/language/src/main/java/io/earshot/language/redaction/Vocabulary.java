package io.earshot.language.redaction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words that a redactor knows, in all its languages; read once from resources. */
final class Vocabulary {

  /** Number words by language, in the order in which languages are preferred. */
  static final Map<String, Map<String, NumberWord>> NUMBERS = numbers();

  /** Words that are no names. */
  static final Set<String> COMMON = words("common-words.txt");

  static final Set<String> GIVEN_NAMES = words("given-names.txt");

  private static final Map<String, EnumSet<WordClass>> CLASSES = classes();

  private Vocabulary() {}

  static boolean is(Token token, WordClass of) {
    EnumSet<WordClass> classes = CLASSES.get(token.text());
    return classes != null && classes.contains(of);
  }

  /** What a number is called by this word, or null if it is no such word. */
  static @Nullable WordClass label(Token token) {
    EnumSet<WordClass> classes = CLASSES.get(token.text());
    if (classes == null) {
      return null;
    }
    for (WordClass known : classes) {
      if (known.isLabel()) {
        return known;
      }
    }
    return null;
  }

  static Set<String> labels() {
    Set<String> labels = new HashSet<>();
    CLASSES.forEach(
        (word, classes) -> {
          if (classes.stream().anyMatch(WordClass::isLabel)) {
            labels.add(word);
          }
        });
    return labels;
  }

  private static Map<String, Map<String, NumberWord>> numbers() {
    Map<String, Map<String, NumberWord>> languages = new LinkedHashMap<>();
    for (String line : lines("numbers.txt")) {
      String[] parts = line.split(" ", -1);
      Map<String, NumberWord> words =
          languages.computeIfAbsent(parts[0], language -> new HashMap<>());
      NumberWord.Kind kind = NumberWord.Kind.valueOf(parts[1]);
      for (int i = 2; i < parts.length; i++) {
        int equals = parts[i].indexOf('=');
        String word = equals < 0 ? parts[i] : parts[i].substring(0, equals);
        int value = equals < 0 ? 0 : Integer.parseInt(parts[i].substring(equals + 1));
        words.put(word, new NumberWord(kind, value));
      }
    }
    return languages;
  }

  private static Map<String, EnumSet<WordClass>> classes() {
    Map<String, EnumSet<WordClass>> all = new HashMap<>();
    for (String line : lines("words.txt")) {
      String[] parts = line.split(" ", -1);
      for (int i = 1; i < parts.length; i++) {
        all.computeIfAbsent(parts[i], word -> EnumSet.noneOf(WordClass.class))
            .add(WordClass.valueOf(parts[0]));
      }
    }
    return all;
  }

  private static Set<String> words(String resource) {
    Set<String> words = new HashSet<>();
    lines(resource).forEach(line -> words.addAll(List.of(line.split(" ", -1))));
    return words;
  }

  private static List<String> lines(String resource) {
    try (InputStream in =
            Objects.requireNonNull(Vocabulary.class.getResourceAsStream(resource), resource);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
