package io.earshot.language.pack;

import io.earshot.language.text.Accents;
import io.earshot.language.text.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How words are spelt: two words a line, as typed and as meant; {@code ACCENTS} and what becomes of
 * them ({@code kept}, {@code dropped}, {@code spelt-out}); {@code ELISIONS} and the beginnings that
 * are words of their own.
 */
final class SpellingFile {

  private SpellingFile() {}

  static Spelling parse(String text) {
    Accents accents = Accents.KEPT;
    Map<String, String> mended = new HashMap<>();
    List<String> elisions = new ArrayList<>();
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      List<String> words = Arrays.asList(line.split("\\s+", -1));
      if (words.size() < 2) {
        throw new IllegalArgumentException("Expected a word as typed and as meant: " + line);
      }
      switch (words.get(0)) {
        case "ACCENTS" -> accents = Accents.valueOf(constant(words.get(1)));
        case "ELISIONS" -> elisions.addAll(words.subList(1, words.size()));
        default -> mended.put(words.get(0), words.get(1));
      }
    }
    elisions.sort(Comparator.comparing(String::length).reversed());
    return new Spelling(accents, mended, elisions);
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
