package io.earshot.language.pack;

import java.util.Set;

/**
 * Small closed word classes of a language that features look at. Immutable and thread-safe.
 *
 * @param negators turn the words behind them
 * @param boosters make the word behind them stronger
 * @param turns words behind which the opposite is said
 */
public record WordClasses(Set<String> negators, Set<String> boosters, Set<String> turns) {

  public WordClasses {
    negators = Set.copyOf(negators);
    boosters = Set.copyOf(boosters);
    turns = Set.copyOf(turns);
  }

  /** Whether the words behind this one are negated. */
  public boolean negates(String word) {
    return negators.contains(word);
  }

  /** Whether this word makes the next one stronger. */
  public boolean intensifies(String word) {
    return boosters.contains(word);
  }

  /** Whether the opposite is said behind this word. */
  public boolean turns(String word) {
    return turns.contains(word);
  }
}
