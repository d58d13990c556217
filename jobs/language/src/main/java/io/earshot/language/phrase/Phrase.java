package io.earshot.language.phrase;

import io.earshot.language.text.Tokens;
import io.earshot.language.text.WordSet;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A pattern over tokens; how it is written stands at the top of pack/en/signals.txt. */
final class Phrase {

  private static final int GAP = 3;

  private final Element[] elements;

  private Phrase(List<Element> elements) {
    this.elements = elements.toArray(Element[]::new);
  }

  /** The phrase that this line writes; its first element may not be a gap, nor missing. */
  static Phrase of(String line) {
    List<Element> elements =
        Arrays.stream(line.strip().split("\\s+", -1)).map(Element::of).toList();
    if (elements.get(0).gap || elements.get(0).optional) {
      throw new IllegalArgumentException("A phrase must start with a word: " + line);
    }
    return new Phrase(elements);
  }

  Element first() {
    return elements[0];
  }

  /** Behind the last token of the phrase if it starts at this token, else -1. */
  int end(Tokens tokens, int from) {
    return end(tokens, from, 0);
  }

  /** The same where it is known that the token is the first of the phrase. */
  int endFromFirst(Tokens tokens, int from) {
    return end(tokens, from + 1, 1);
  }

  private int end(Tokens tokens, int at, int element) {
    if (element == elements.length) {
      return at;
    }
    Element next = elements[element];
    if (next.gap) {
      for (int skipped = 0; skipped <= GAP && at + skipped <= tokens.size(); skipped++) {
        int end = end(tokens, at + skipped, element + 1);
        if (end >= 0) {
          return end;
        }
      }
      return -1;
    }
    if (at < tokens.size() && next.matches(tokens, at)) {
      int end = end(tokens, at + 1, element + 1);
      if (end >= 0) {
        return end;
      }
    }
    return next.optional ? end(tokens, at, element + 1) : -1;
  }

  /** One place in a phrase: some words, beginnings of words, or a gap. */
  static final class Element {

    final Set<String> words;
    final String[] beginnings;
    private final WordSet known;
    private final boolean gap;
    private final boolean optional;

    private Element(Set<String> words, List<String> beginnings, boolean gap, boolean optional) {
      this.words = words;
      this.beginnings = beginnings.toArray(String[]::new);
      this.known = WordSet.of(words);
      this.gap = gap;
      this.optional = optional;
    }

    static Element of(String written) {
      if (written.equals("..")) {
        return new Element(Set.of(), List.of(), true, false);
      }
      boolean optional =
          written.length() > 1
              && Character.isLetter(written.charAt(0))
              && written.endsWith("?")
              && written.charAt(written.length() - 2) != '|';
      String plain = optional ? written.substring(0, written.length() - 1) : written;
      List<String> all = Arrays.asList(plain.split("\\|", -1));
      List<String> beginnings =
          all.stream()
              .filter(word -> word.length() > 1 && word.endsWith("*"))
              .map(word -> word.substring(0, word.length() - 1))
              .toList();
      Set<String> words =
          all.stream()
              .filter(word -> word.length() == 1 || !word.endsWith("*"))
              .collect(Collectors.toCollection(HashSet::new));
      return new Element(words, beginnings, false, optional);
    }

    boolean matches(Tokens tokens, int at) {
      return isWord(tokens, at) || begins(tokens, at);
    }

    boolean isWord(Tokens tokens, int at) {
      return known.has(tokens.hash(at));
    }

    boolean begins(Tokens tokens, int at) {
      for (String beginning : beginnings) {
        if (tokens.startsWith(at, beginning)) {
          return true;
        }
      }
      return false;
    }
  }
}
