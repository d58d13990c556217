package io.earshot.language.pack;

import io.earshot.language.text.WordSet;
import java.util.Set;

/**
 * Small closed word classes of a language. Immutable and thread-safe.
 *
 * @param negators turn the words behind them
 * @param boosters make the word behind them stronger
 * @param diminishers make the words behind them weaker
 * @param turns words behind which the opposite is said
 * @param address show that somebody is spoken to; where it is empty, nobody knows
 * @param common words that every text has some of, as they are written, by which the language of
 *     short messages is told
 */
public record WordClasses(
    WordSet negators,
    WordSet boosters,
    WordSet diminishers,
    WordSet turns,
    WordSet address,
    Set<String> common) {

  /** The classes of a file. */
  static WordClasses of(WordFile words) {
    return new WordClasses(
        WordSet.of(words.of("NEGATORS")),
        WordSet.of(words.of("BOOSTERS")),
        WordSet.of(words.of("DIMINISHERS")),
        WordSet.of(words.of("TURNS")),
        WordSet.of(words.of("ADDRESS")),
        Set.copyOf(words.of("COMMON")));
  }
}
