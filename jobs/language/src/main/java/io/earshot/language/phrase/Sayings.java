package io.earshot.language.phrase;

import io.earshot.language.text.Tokens;
import io.earshot.language.text.WordMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts a saying in the place of its words: "thanks for nothing" thanks nobody. What it then stands
 * for is one of few tokens, so that a model learns rare sayings from common ones. Immutable and
 * thread-safe.
 */
public final class Sayings {

  private static final Saying[] NONE = {};

  private final WordMap<Saying[]> byFirstWord;

  private Sayings(Map<String, List<Saying>> byFirstWord) {
    Map<String, Saying[]> arrays = new HashMap<>();
    byFirstWord.forEach((word, sayings) -> arrays.put(word, sayings.toArray(NONE)));
    this.byFirstWord = WordMap.of(arrays);
  }

  /**
   * The sayings in this text, written as pack/en/sayings.txt tells; none in an empty one.
   *
   * @throws IllegalArgumentException if it is written otherwise
   */
  public static Sayings parse(String text) {
    Map<String, List<Saying>> byFirstWord = new HashMap<>();
    for (PhraseFile.Entry entry : PhraseFile.parse(text).entries()) {
      String form = "<" + entry.heading().toLowerCase(Locale.ROOT) + "-saying>";
      Saying saying = new Saying(form, entry.phrase());
      for (String word : entry.phrase().first().words) {
        byFirstWord.computeIfAbsent(word, key -> new ArrayList<>()).add(saying);
      }
    }
    return new Sayings(byFirstWord);
  }

  /**
   * The tokens, with a single one for each saying.
   *
   * @param other written to if there is a saying
   * @return the tokens themselves if there is none, else the other ones
   */
  public Tokens merged(Tokens tokens, Tokens other) {
    boolean any = false;
    int at = 0;
    while (at < tokens.size()) {
      Saying found = longest(tokens, at);
      int next = at + 1;
      if (found != null) {
        if (!any) {
          other.copyFirst(tokens, at);
          any = true;
        }
        next = found.phrase.endFromFirst(tokens, at);
        other.stand(found.form, tokens, at, next);
      } else if (any) {
        other.copy(tokens, at);
      }
      at = next;
    }
    if (any) {
      other.finish(Integer.MAX_VALUE);
    }
    return any ? other : tokens;
  }

  private @Nullable Saying longest(Tokens tokens, int at) {
    Saying[] sayings = byFirstWord.get(tokens.hash(at));
    Saying longest = null;
    int furthest = at;
    for (Saying saying : sayings == null ? NONE : sayings) {
      int end = saying.phrase.endFromFirst(tokens, at);
      if (end > furthest) {
        longest = saying;
        furthest = end;
      }
    }
    return longest;
  }

  private record Saying(String form, Phrase phrase) {}
}
