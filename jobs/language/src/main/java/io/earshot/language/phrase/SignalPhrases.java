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

  private final Said byCustomer;
  private final Said byHouse;

  private SignalPhrases(List<Entry> entries) {
    this.byCustomer = new Said(entries, ParticipantRole.CUSTOMER);
    this.byHouse = new Said(entries, ParticipantRole.AGENT);
  }

  /** The phrases of one side. */
  private static final class Said {

    private final WordMap<Entry[]> byFirstWord;

    /** Those whose first word may begin with a character, by that character; others under 0. */
    private final Entry[][] byBeginning = new Entry[ASCII][];

    Said(List<Entry> all, ParticipantRole side) {
      List<Entry> entries = all.stream().filter(e -> e.signal.saidBy() == side).toList();
      Map<String, List<Entry>> lists = new HashMap<>();
      for (Entry entry : entries) {
        for (String word : entry.phrase.first().words) {
          lists.computeIfAbsent(word, key -> new ArrayList<>()).add(entry);
        }
      }
      Map<String, Entry[]> arrays = new HashMap<>();
      lists.forEach((word, found) -> arrays.put(word, found.toArray(NONE)));
      this.byFirstWord = WordMap.of(arrays);
      for (char c = 0; c < ASCII; c++) {
        char first = c;
        this.byBeginning[c] = entries.stream().filter(e -> e.mayBegin(first)).toArray(Entry[]::new);
      }
    }
  }

  /**
   * The phrases in this text, written as pack/en/signals.txt tells; none in an empty one.
   *
   * @throws IllegalArgumentException if it is written otherwise
   */
  public static SignalPhrases parse(String text) {
    return new SignalPhrases(
        PhraseFile.parse(text).entries().stream()
            .map(written -> new Entry(Signal.valueOf(written.heading()), written.phrase()))
            .toList());
  }

  /** Hands on every phrase of a signal that this role can give, and where it stands. */
  public void find(Tokens tokens, ParticipantRole saidBy, Found found) {
    Said said = saidBy == ParticipantRole.CUSTOMER ? byCustomer : byHouse;
    for (int i = 0; i < tokens.size(); i++) {
      Entry[] entries = said.byFirstWord.get(tokens.hash(i));
      for (Entry entry : entries == null ? NONE : entries) {
        find(entry, tokens, i, found);
      }
      char first = tokens.first(i);
      for (Entry entry : said.byBeginning[first < ASCII ? first : 0]) {
        Phrase.Element element = entry.phrase.first();
        if (element.begins(tokens, i) && !element.isWord(tokens, i)) {
          find(entry, tokens, i, found);
        }
      }
    }
  }

  private static void find(Entry entry, Tokens tokens, int from, Found found) {
    int end = entry.phrase.endFromFirst(tokens, from);
    if (end > from) {
      found.at(entry.signal, from, end);
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
