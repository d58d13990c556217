package io.earshot.language.redaction;

/**
 * A word, a run of digits or a sign.
 *
 * @param text folded, lower case
 * @param from first character in the original text
 * @param to behind its last character
 * @param glued whether nothing lies between it and the one before
 * @param capital whether it begins with a capital
 * @param shout whether it is capitals only
 */
record Token(
    Kind kind, String text, int from, int to, boolean glued, boolean capital, boolean shout) {

  enum Kind {
    WORD,
    DIGITS,
    SIGN,
    /** A mask that is there already. */
    MASK
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  boolean isDigits() {
    return kind == Kind.DIGITS;
  }

  boolean isSign(char sign) {
    return kind == Kind.SIGN && text.charAt(0) == sign;
  }

  boolean isSignOf(String signs) {
    return kind == Kind.SIGN && signs.indexOf(text.charAt(0)) >= 0;
  }

  boolean is(String word) {
    return text.equals(word);
  }

  int length() {
    return text.length();
  }
}
