package io.earshot.language.text;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Words that are known by their {@link RollingHash}: whether one is among them is told without
 * making a string. Immutable and thread-safe.
 */
public final class WordSet {

  private final WordMap<String> words;

  private WordSet(WordMap<String> words) {
    this.words = words;
  }

  /** A set of these. */
  public static WordSet of(Set<String> words) {
    Map<String, String> each =
        words.stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
    return new WordSet(WordMap.of(each));
  }

  /** Whether the word with this hash is among them. */
  public boolean has(long hash) {
    return words.get(hash) != null;
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return words.isEmpty();
  }
}
