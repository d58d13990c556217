package io.earshot.language.feature;

import java.util.Set;

/** Small closed word classes of English that features look at. */
final class Lexicon {

  private static final Set<String> NEGATIONS =
      Set.of(
          "not",
          "no",
          "never",
          "nothing",
          "nobody",
          "none",
          "neither",
          "nor",
          "without",
          "hardly",
          "barely",
          "can't",
          "don't",
          "won't",
          "didn't",
          "doesn't",
          "isn't",
          "wasn't",
          "weren't",
          "aren't",
          "haven't",
          "hasn't",
          "hadn't",
          "couldn't",
          "shouldn't",
          "wouldn't",
          "ain't",
          "nowhere",
          "zero");

  private static final Set<String> INTENSIFIERS =
      Set.of(
          "very",
          "really",
          "so",
          "such",
          "too",
          "absolutely",
          "extremely",
          "totally",
          "completely",
          "utterly",
          "incredibly",
          "proper",
          "super",
          "bloody",
          "fucking",
          "damn",
          "that",
          "quite",
          "just",
          "seriously",
          "genuinely",
          "truly",
          "well",
          "most",
          "beyond");

  private static final Set<String> TURNS = Set.of("but", "however", "though", "although", "yet");

  private Lexicon() {}

  static boolean negates(String word) {
    return NEGATIONS.contains(word);
  }

  static boolean intensifies(String word) {
    return INTENSIFIERS.contains(word);
  }

  /** Words behind which the opposite is said. */
  static boolean turns(String word) {
    return TURNS.contains(word);
  }
}
