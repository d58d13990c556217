package io.earshot.language.detection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The languages that are told apart, of all that OpenNLP's detector knows: by their ISO 639-3 code,
 * which it uses, and their ISO 639-1 code, which Earshot uses.
 */
final class DetectableLanguages {

  private final List<String> codes = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  private DetectableLanguages() {}

  static DetectableLanguages read() {
    DetectableLanguages languages = new DetectableLanguages();
    try (InputStream in = DetectableLanguages.class.getResourceAsStream("languages.txt")) {
      if (in == null) {
        throw new IllegalStateException("languages.txt is missing from the jar");
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> List.of(line.strip().split("\\s+", -1)).stream())
          .filter(pair -> !pair.isEmpty())
          .forEach(pair -> languages.add(pair.substring(0, 3), pair.substring(4)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return languages;
  }

  private void add(String iso3, String iso1) {
    int number = codes.indexOf(iso1);
    if (number < 0) {
      number = codes.size();
      codes.add(iso1);
    }
    numbers.put(iso3, number);
  }

  /** ISO 639-1 codes, in order. */
  List<String> codes() {
    return List.copyOf(codes);
  }

  /** The place of a language by its ISO 639-3 code, or -1 if it is not told apart. */
  int number(String iso3) {
    return numbers.getOrDefault(iso3, -1);
  }
}
