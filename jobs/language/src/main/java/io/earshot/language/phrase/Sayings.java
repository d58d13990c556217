package io.earshot.language.phrase;

import io.earshot.language.text.Token;
import io.earshot.language.text.TokenKind;
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

  private final Map<String, List<Saying>> byFirstWord = new HashMap<>();

  private Sayings() {}

  /**
   * The sayings in this text, written as pack/en/sayings.txt tells; none in an empty one.
   *
   * @throws IllegalArgumentException if it is written otherwise
   */
  public static Sayings parse(String text) {
    Sayings sayings = new Sayings();
    PhraseFile.parse(text)
        .entries()
        .forEach(
            entry -> {
              String form = "<" + entry.heading().toLowerCase(Locale.ROOT) + "-saying>";
              Saying saying = new Saying(form, entry.phrase());
              for (String word : entry.phrase().first().words) {
                sayings.byFirstWord.computeIfAbsent(word, key -> new ArrayList<>()).add(saying);
              }
            });
    return sayings;
  }

  /** The tokens, with a single one for each saying; the same list if there is none. */
  public List<Token> merged(List<Token> tokens) {
    List<Token> merged = null;
    int at = 0;
    while (at < tokens.size()) {
      Found found = longest(tokens, at);
      if (found != null && merged == null) {
        merged = new ArrayList<>(tokens.subList(0, at));
      }
      if (merged != null) {
        merged.add(found == null ? tokens.get(at) : token(found, tokens, at));
      }
      at = found == null ? at + 1 : found.end;
    }
    return merged == null ? tokens : merged;
  }

  private @Nullable Found longest(List<Token> tokens, int at) {
    Found longest = null;
    for (Saying saying : byFirstWord.getOrDefault(tokens.get(at).text(), List.of())) {
      int end = saying.phrase.end(tokens, at);
      if (end > at && (longest == null || end > longest.end)) {
        longest = new Found(saying.form, end);
      }
    }
    return longest;
  }

  private static Token token(Found found, List<Token> tokens, int at) {
    int from = tokens.get(at).from();
    int to = tokens.get(found.end - 1).to();
    return new Token(found.form, from, to, TokenKind.SAYING, false, false);
  }

  private record Saying(String form, Phrase phrase) {}

  private record Found(String form, int end) {}
}
