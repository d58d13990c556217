package io.earshot.language.text;

/**
 * One word, number, sign, emoji or emoticon of a text.
 *
 * @param text normalised: compatibility forms folded, lower case, elongations squeezed to two
 * @param from first character in the original text
 * @param to behind its last character
 * @param capitals whether it was written in capitals only, two letters or more
 * @param elongated whether a letter or sign was repeated three times or more
 */
public record Token(
    String text, int from, int to, TokenKind kind, boolean capitals, boolean elongated) {

  boolean is(String other) {
    return text.equals(other);
  }
}
