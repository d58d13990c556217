package io.earshot.language.redaction;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds IBANs, written in any grouping or dictated letter by letter; all pass their checksum. */
final class IbanFinder {

  /** How recognisers write the letters of countries when they are spelled. */
  private static final Map<String, String> SPELLED =
      Map.of(
          "e ese",
          "ES",
          "pe te",
          "PT",
          "effe erre",
          "FR",
          "ef er",
          "FR",
          "de e",
          "DE",
          "gee bee",
          "GB");

  private static final int LONGEST_PIECE = 34;
  private static final int MOST_FILLERS = 4;

  private final Passage passage;

  private IbanFinder(Passage passage) {
    this.passage = passage;
  }

  static void find(Passage passage) {
    new IbanFinder(passage).find();
  }

  private void find() {
    for (int at = 0; at < passage.tokens.size() - 1; at++) {
      int behind = behindCountry(at);
      String country = behind > at ? country(at, behind) : null;
      Integer length = country == null ? null : Checks.ibanLength(country);
      if (country != null && length != null) {
        int last = last(behind, country, length);
        if (last >= behind) {
          passage.maskTokens(Kinds.IBAN, at, last);
          at = last;
        }
      }
    }
  }

  private int behindCountry(int at) {
    Token token = passage.tokens.get(at);
    if (!token.isWord()) {
      return at;
    }
    if (token.length() == 2
        && Checks.ibanLength(token.text().toUpperCase(Locale.ROOT)) != null
        && isNumberAt(at + 1)) {
      return at + 1;
    }
    boolean twoWords = passage.has(at + 2) && passage.tokens.get(at + 1).isWord();
    return twoWords && isNumberAt(at + 2) ? at + 2 : at;
  }

  private boolean isNumberAt(int at) {
    return passage.has(at)
        && (passage.tokens.get(at).isDigits() || passage.numbers.read(at) != null);
  }

  private @Nullable String country(int at, int behind) {
    String first = passage.tokens.get(at).text();
    if (behind == at + 1) {
      return first.toUpperCase(Locale.ROOT);
    }
    String second = passage.tokens.get(at + 1).text();
    if (first.length() == 1 && second.length() == 1) {
      return (first + second).toUpperCase(Locale.ROOT);
    }
    return SPELLED.get(first + " " + second);
  }

  /** The last token of an IBAN whose number starts here, or one before here if it is none. */
  private int last(int from, String country, int length) {
    StringBuilder chars = new StringBuilder(country);
    int at = from;
    int fillers = 0;
    while (at < passage.tokens.size() && chars.length() < length) {
      Atom atom = piece(at);
      if (atom != null) {
        chars.append(atom.chars());
        at = atom.last() + 1;
        fillers = 0;
      } else if ((isBetween(passage.tokens.get(at)) || passage.tokens.get(at).is("a"))
          && fillers < MOST_FILLERS) {
        at++;
        fillers++;
      } else {
        return from - 1;
      }
    }
    return chars.length() == length && Checks.iban(chars.toString()) ? at - 1 : from - 1;
  }

  private @Nullable Atom piece(int at) {
    Token token = passage.tokens.get(at);
    Atom number = passage.numbers.read(at);
    if (number != null) {
      return number;
    }
    if (token.is("o") && passage.numbers.soft(at) != null) {
      return passage.numbers.soft(at);
    }
    boolean aside = token.is("a") && passage.has(at + 1) && passage.tokens.get(at + 1).is("ver");
    boolean filler =
        aside || Vocabulary.is(token, WordClass.FILLER) || Vocabulary.is(token, WordClass.SIGN);
    boolean group = token.isDigits() || (token.isWord() && !filler);
    return group && token.length() <= LONGEST_PIECE
        ? new Atom(token.text().toUpperCase(Locale.ROOT), at, at, false, 0, false)
        : null;
  }

  private static boolean isBetween(Token token) {
    return token.isSignOf("-.,/\n:")
        || Vocabulary.is(token, WordClass.FILLER)
        || Vocabulary.is(token, WordClass.SIGN);
  }
}
