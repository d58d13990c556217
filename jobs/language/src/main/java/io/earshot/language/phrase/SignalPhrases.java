package io.earshot.language.phrase;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.Signal;
import io.earshot.language.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Finds the phrases of signals in the tokens of a message. A hit is a hint for the models and a
 * span to show; it decides nothing by itself. Immutable and thread-safe.
 */
public final class SignalPhrases {

  private final Map<String, List<Entry>> byFirstWord = new HashMap<>();
  private final List<Entry> byBeginning = new ArrayList<>();

  private SignalPhrases() {}

  /**
   * The phrases in this text, written as pack/en/signals.txt tells; none in an empty one.
   *
   * @throws IllegalArgumentException if it is written otherwise
   */
  public static SignalPhrases parse(String text) {
    SignalPhrases phrases = new SignalPhrases();
    PhraseFile.parse(text)
        .entries()
        .forEach(entry -> phrases.add(new Entry(Signal.valueOf(entry.heading()), entry.phrase())));
    return phrases;
  }

  private void add(Entry entry) {
    for (String word : entry.phrase.first().words) {
      byFirstWord.computeIfAbsent(word, key -> new ArrayList<>()).add(entry);
    }
    if (!entry.phrase.first().beginnings.isEmpty()) {
      byBeginning.add(entry);
    }
  }

  /** Hands on every phrase of a signal that this role can give, and where it stands. */
  public void find(List<Token> tokens, ParticipantRole saidBy, BiConsumer<Signal, Span> found) {
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.get(i).text();
      for (Entry entry : byFirstWord.getOrDefault(word, List.of())) {
        find(entry, tokens, i, saidBy, found);
      }
      for (Entry entry : byBeginning) {
        if (!entry.phrase.first().words.contains(word) && entry.phrase.first().matches(word)) {
          find(entry, tokens, i, saidBy, found);
        }
      }
    }
  }

  private static void find(
      Entry entry,
      List<Token> tokens,
      int from,
      ParticipantRole saidBy,
      BiConsumer<Signal, Span> found) {
    if (entry.signal.saidBy() == saidBy) {
      int end = entry.phrase.end(tokens, from);
      if (end > from) {
        found.accept(entry.signal, new Span(from, end));
      }
    }
  }

  /**
   * Tokens of a message.
   *
   * @param from the first of them
   * @param to behind the last
   */
  public record Span(int from, int to) {

    /** How many tokens it covers. */
    public int length() {
      return to - from;
    }
  }

  private record Entry(Signal signal, Phrase phrase) {}
}
