package io.earshot.language.pack;

import io.earshot.language.text.Tokens;
import io.earshot.language.text.WordMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How words feel, from -4 (worst) to 4 (best), as people judged: whole words, and beginnings of
 * words in languages that inflect them much. Makes no objects when it is asked. Immutable and
 * thread-safe.
 */
public final class Valence {

  private static final int SHORTEST_BEGINNING = 2;

  private final WordMap<Double> words;
  private final WordMap<Double> beginnings;
  private final boolean hasBeginnings;

  private Valence(Map<String, Double> words, Map<String, Double> beginnings) {
    this.words = WordMap.of(words);
    this.beginnings = WordMap.of(beginnings);
    this.hasBeginnings = !beginnings.isEmpty();
  }

  /**
   * These ratings and those in a text, written as pack/es/valence.txt tells.
   *
   * @throws IllegalArgumentException if it is written otherwise
   */
  static Valence of(Map<String, Double> ratings, String text) {
    Map<String, Double> words = new HashMap<>(ratings);
    Map<String, Double> beginnings = new HashMap<>();
    double valence = 0;
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (line.matches("-?[1-4]")) {
        valence = Double.parseDouble(line);
      } else if (valence == 0) {
        throw new IllegalArgumentException("Words before a number from -4 to 4: " + line);
      } else {
        for (String word : List.of(line.split("\\s+", -1))) {
          boolean begins = word.endsWith("*");
          String form = begins ? word.substring(0, word.length() - 1) : word;
          (begins ? beginnings : words).put(form, valence);
        }
      }
    }
    return new Valence(words, beginnings);
  }

  /** Whether nothing is known of any word. */
  public boolean isEmpty() {
    return words.isEmpty() && !hasBeginnings;
  }

  /**
   * How a token feels: as its word does, or else as its longest known beginning; null if neither.
   */
  public @Nullable Double of(Tokens tokens, int token) {
    Double whole = words.get(tokens.hash(token));
    if (whole != null || !hasBeginnings || !tokens.kind(token).isWord()) {
      return whole;
    }
    int begin = tokens.begin(token);
    for (int end = tokens.end(token); end >= begin + SHORTEST_BEGINNING; end--) {
      Double found = beginnings.get(tokens.hash(begin, end));
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
