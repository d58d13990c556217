package io.earshot.language.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How English words and emoticons were rated by people, -4 (most negative) to 4 (most positive):
 * the mean ratings of the VADER lexicon (MIT, C.J. Hutto; the notice lies beside the file).
 */
public final class ValenceLexicon {

  private static final String FILE = "valence-%s.txt";

  private final Map<String, Double> ratings;

  private ValenceLexicon(Map<String, Double> ratings) {
    this.ratings = ratings;
  }

  /** The lexicon that travels in the jar. */
  public static ValenceLexicon english() {
    return of("en");
  }

  /** The ratings of words of the language with this ISO 639-1 code; none where there are none. */
  public static ValenceLexicon of(String language) {
    Map<String, Double> ratings = new HashMap<>();
    InputStream in = ValenceLexicon.class.getResourceAsStream(String.format(FILE, language));
    if (in == null) {
      return new ValenceLexicon(Map.of());
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String line;
      while ((line = lines.readLine()) != null) {
        int tab = line.indexOf('\t');
        ratings.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ValenceLexicon(Map.copyOf(ratings));
  }

  /** The mean rating of a word in lower case or of an emoticon; null if it was not rated. */
  public @Nullable Double rating(String word) {
    return ratings.get(word);
  }

  /** Every rating, by its word. */
  public Map<String, Double> ratings() {
    return ratings;
  }

  /** Whether the word was rated. */
  public boolean holds(String word) {
    return ratings.containsKey(word);
  }
}
