package io.earshot.language.pack;

import io.earshot.language.text.WordSet;
import java.util.Set;

/**
 * Small closed word classes of a language that features look at. Immutable and thread-safe.
 *
 * @param negators turn the words behind them
 * @param boosters make the word behind them stronger
 * @param diminishers make the words behind them weaker
 * @param turns words behind which the opposite is said
 */
public record WordClasses(WordSet negators, WordSet boosters, WordSet diminishers, WordSet turns) {

  /** Classes of these words. */
  static WordClasses of(
      Set<String> negators, Set<String> boosters, Set<String> diminishers, Set<String> turns) {
    return new WordClasses(
        WordSet.of(negators), WordSet.of(boosters), WordSet.of(diminishers), WordSet.of(turns));
  }
}
