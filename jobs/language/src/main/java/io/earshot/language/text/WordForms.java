package io.earshot.language.text;

import org.jspecify.annotations.Nullable;

/**
 * Writes the normalised form of a word. Latin letters are written one by one; whatever else occurs
 * in a word takes the long way, through strings, to the same form.
 */
final class WordForms {

  private static final String IN_NAMES = "[]_#";

  private final Spelling spelling;
  private final LatinLetters letters;
  private final WordMap<String> mended;

  WordForms(Spelling spelling) {
    this.spelling = spelling;
    this.letters = LatinLetters.of(spelling.accents());
    this.mended = WordMap.of(spelling.mended());
  }

  /** Adds the word in this part of the text, or nothing if nothing of it can be seen. */
  void word(String text, int from, int to, Tokens tokens) {
    int digits = 0;
    int capitals = 0;
    int smalls = 0;
    boolean plain = true;
    for (int i = from; i < to && plain; i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      boolean capital = c < 0x80 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
      digits += digit ? 1 : 0;
      capitals += capital ? 1 : 0;
      smalls += !capital && (c < 0x80 ? c >= 'a' && c <= 'z' : Character.isLowerCase(c)) ? 1 : 0;
      plain = digit || isSign(c) || letters.plain(c) != 0;
    }
    if (!plain) {
      unusual(text, from, to, tokens);
    } else if (digits > 0) {
      number(text, from, to, tokens, capitals + smalls > 0);
    } else {
      plain(text, from, to, tokens, smalls == 0 && capitals > 1);
    }
  }

  /** What may stand in a word and is no letter. */
  private static boolean isSign(char c) {
    return Characters.isApostrophe(c) || c == '.' || c == ',' || c == ':';
  }

  private static char lower(char c) {
    if (Characters.isApostrophe(c)) {
      return '\'';
    }
    char lower = LatinLetters.lower(c);
    return lower == 0 ? c : lower;
  }

  private void plain(String text, int from, int to, Tokens tokens, boolean capitals) {
    boolean elongated = false;
    char last = 0;
    int run = 0;
    tokens.open();
    for (int i = from; i < to && tokens.lengthOfOpen() < Tokeniser.MAX_TOKEN; i++) {
      char lower = lower(text.charAt(i));
      run = lower == last ? run + 1 : 1;
      last = lower;
      if (run <= 2) {
        char kept = letters.plain(lower);
        tokens.put(kept == 0 ? lower : kept);
      } else {
        elongated = true;
      }
    }
    closeWord(from, to, tokens, capitals, elongated);
  }

  /** The same for a word of plain small letters: they stay as they are. */
  void small(String text, int from, int to, Tokens tokens) {
    boolean elongated = false;
    char last = 0;
    int run = 0;
    tokens.open();
    for (int i = from; i < to && tokens.lengthOfOpen() < Tokeniser.MAX_TOKEN; i++) {
      char c = text.charAt(i);
      run = c == last ? run + 1 : 1;
      last = c;
      if (run <= 2) {
        tokens.put(c);
      } else {
        elongated = true;
      }
    }
    closeWord(from, to, tokens, false, elongated);
  }

  private void closeWord(int from, int to, Tokens tokens, boolean capitals, boolean elongated) {
    String known = mended.get(tokens.hashOfOpen());
    if (known != null) {
      tokens.replace(known);
    }
    tokens.close(TokenKind.WORD, from, to, capitals, elongated);
  }

  /** As {@link Words#number} writes it. */
  private static void number(String text, int from, int to, Tokens tokens, boolean hasLetters) {
    tokens.open();
    if (to - from <= (hasLetters ? 4 : 2)) {
      for (int i = from; i < to; i++) {
        tokens.put(lower(text.charAt(i)));
      }
    } else {
      tokens.put(hasLetters ? "<code>" : "<number>");
    }
    tokens.close(TokenKind.NUMBER, from, to, false, false);
  }

  private void unusual(String text, int from, int to, Tokens tokens) {
    String form = Words.fold(text, from, to);
    if (form.isEmpty()) {
      return;
    }
    tokens.open();
    if (Words.hasDigit(form)) {
      tokens.put(Words.number(form));
      tokens.close(TokenKind.NUMBER, from, to, false, false);
      return;
    }
    String squeezed = Words.squeeze(form);
    tokens.put(spelling.known(Words.cut(squeezed)));
    boolean elongated = squeezed.length() < form.length();
    tokens.close(TokenKind.WORD, from, to, Words.isCapitals(text, from, to), elongated);
  }

  /** Adds a name with its sign, or a mask: in lower case and cut, else as it stands. */
  static void name(String text, int from, int to, Tokens tokens, TokenKind kind) {
    String folded = isLatinName(text, from, to) ? null : Words.cut(Words.fold(text, from, to));
    tokens.open();
    putName(text, from, Math.min(to, from + Tokeniser.MAX_TOKEN), tokens, folded);
    tokens.close(kind, from, to, false, false);
  }

  private static void putName(
      String text, int from, int to, Tokens tokens, @Nullable String folded) {
    if (folded != null) {
      tokens.put(folded);
      return;
    }
    for (int i = from; i < to; i++) {
      tokens.put(lower(text.charAt(i)));
    }
  }

  private static boolean isLatinName(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (IN_NAMES.indexOf(c) < 0 && LatinLetters.lower(c) == 0) {
        return false;
      }
    }
    return true;
  }
}
