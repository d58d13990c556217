package io.earshot.language.phrase;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.Signal;
import io.earshot.language.text.Tokens;
import io.earshot.language.text.WordMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the phrases of signals in the tokens of a message. A hit is a hint for the models and a
 * span to show; it decides nothing by itself. Immutable and thread-safe.
 */
public final class SignalPhrases {

  private static final Entry[] NONE = {};
  private static final int ASCII = 0x80;

  private final WordMap<Entry[]> byFirstWord;

  /** Those whose first word may begin with a character, by that character; others under 0. */
  private final Entry[][] byBeginning = new Entry[ASCII][];

  private SignalPhrases(Map<String, List<Entry>> byFirstWord, List<Entry> byBeginning) {
    Map<String, Entry[]> arrays = new HashMap<>();
    byFirstWord.forEach((word, entries) -> arrays.put(word, entries.toArray(NONE)));
    this.byFirstWord = WordMap.of(arrays);
    for (char c = 0; c < ASCII; c++) {
      char first = c;
      this.byBeginning[c] =
          byBeginning.stream().filter(entry -> entry.mayBegin(first)).toArray(Entry[]::new);
    }
  }

  /**
   * The phrases in this text, written as pack/en/signals.txt tells; none in an empty one.
   *
   * @throws IllegalArgumentException if it is written otherwise
   */
  public static SignalPhrases parse(String text) {
    Map<String, List<Entry>> byFirstWord = new HashMap<>();
    List<Entry> byBeginning = new ArrayList<>();
    for (PhraseFile.Entry written : PhraseFile.parse(text).entries()) {
      Entry entry = new Entry(Signal.valueOf(written.heading()), written.phrase());
      for (String word : entry.phrase.first().words) {
        byFirstWord.computeIfAbsent(word, key -> new ArrayList<>()).add(entry);
      }
      if (entry.phrase.first().beginnings.length > 0) {
        byBeginning.add(entry);
      }
    }
    return new SignalPhrases(byFirstWord, byBeginning);
  }

  /** Hands on every phrase of a signal that this role can give, and where it stands. */
  public void find(Tokens tokens, ParticipantRole saidBy, Found found) {
    for (int i = 0; i < tokens.size(); i++) {
      Entry[] entries = byFirstWord.get(tokens.hash(i));
      for (Entry entry : entries == null ? NONE : entries) {
        find(entry, tokens, i, saidBy, found);
      }
      char first = tokens.first(i);
      for (Entry entry : byBeginning[first < ASCII ? first : 0]) {
        Phrase.Element element = entry.phrase.first();
        if (element.begins(tokens, i) && !element.isWord(tokens, i)) {
          find(entry, tokens, i, saidBy, found);
        }
      }
    }
  }

  private static void find(
      Entry entry, Tokens tokens, int from, ParticipantRole saidBy, Found found) {
    if (entry.signal.saidBy() == saidBy) {
      int end = entry.phrase.end(tokens, from);
      if (end > from) {
        found.at(entry.signal, from, end);
      }
    }
  }

  /** Hears of phrases. */
  @FunctionalInterface
  public interface Found {

    /**
     * A phrase of a signal stands here.
     *
     * @param from its first token
     * @param to behind its last
     */
    void at(Signal signal, int from, int to);
  }

  private record Entry(Signal signal, Phrase phrase) {

    /** Whether a beginning of its first word starts with the character, or with no ASCII one. */
    boolean mayBegin(char first) {
      for (String beginning : phrase.first().beginnings) {
        char start = beginning.charAt(0);
        if (start == first || (first == 0 && start >= ASCII)) {
          return true;
        }
      }
      return false;
    }
  }
}
