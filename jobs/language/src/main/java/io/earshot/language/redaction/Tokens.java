package io.earshot.language.redaction;

import java.util.ArrayList;
import java.util.List;

/** Cuts a folded text into words, digits, signs and the masks that it has already. */
final class Tokens {

  private static final int LONGEST_MASK = 24;

  private final String folded;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Tokens(String folded) {
    this.folded = folded;
  }

  static List<Token> of(String folded) {
    return new Tokens(folded).read();
  }

  private List<Token> read() {
    boolean glued = false;
    while (at < folded.length()) {
      char c = folded.charAt(at);
      if (c == ' ') {
        glued = false;
        at++;
      } else if (c == Folding.NOTHING) {
        at++;
      } else {
        add(c, glued);
        glued = true;
      }
    }
    return tokens;
  }

  private void add(char c, boolean glued) {
    int from = at;
    int mask = c == '[' ? endOfMask() : from;
    Token.Kind kind = Token.Kind.SIGN;
    if (mask > from) {
      kind = Token.Kind.MASK;
      at = mask;
    } else if (isDigit(c)) {
      kind = Token.Kind.DIGITS;
      skipDigits();
    } else if (Character.isLetter(c)) {
      kind = Token.Kind.WORD;
      skipLetters();
    } else {
      at++;
    }
    tokens.add(token(kind, from, glued));
  }

  private Token token(Token.Kind kind, int from, boolean glued) {
    StringBuilder plain = new StringBuilder(at - from);
    int capitals = 0;
    for (int i = from; i < at; i++) {
      char c = folded.charAt(i);
      if (c != Folding.NOTHING) {
        capitals += Character.isUpperCase(c) ? 1 : 0;
        plain.append(Character.toLowerCase(c));
      }
    }
    boolean capital = Character.isUpperCase(folded.charAt(from));
    return new Token(kind, plain.toString(), from, at, glued, capital, capitals == plain.length());
  }

  private int endOfMask() {
    int end = Math.min(folded.length(), at + LONGEST_MASK);
    int next = at + 1;
    while (next < end && (isCapital(folded.charAt(next)) || folded.charAt(next) == '_')) {
      next++;
    }
    return next < end && next > at + 2 && folded.charAt(next) == ']' ? next + 1 : at;
  }

  private void skipDigits() {
    int last = at;
    while (at < folded.length() && (isDigit(folded.charAt(at)) || isNothing(at))) {
      last = isNothing(at) ? last : at;
      at++;
    }
    at = last + 1;
  }

  private void skipLetters() {
    int last = at;
    while (at < folded.length()) {
      char c = folded.charAt(at);
      boolean inside =
          c == '\'' && at + 1 < folded.length() && isLetter(at + 1) && isLetter(at - 1);
      if (Character.isLetter(c) || inside) {
        last = at;
      } else if (c != Folding.NOTHING) {
        break;
      }
      at++;
    }
    at = last + 1;
  }

  private boolean isLetter(int index) {
    return Character.isLetter(folded.charAt(index));
  }

  private boolean isNothing(int index) {
    return folded.charAt(index) == Folding.NOTHING;
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
