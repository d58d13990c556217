package io.earshot.language.text;

/** What a token is. */
public enum TokenKind {
  WORD,
  /**
   * Up to two digits as they are, {@code <number>} for longer ones, {@code <code>} for mixtures.
   */
  NUMBER,
  /** {@code <url>} or {@code <email>}. */
  ADDRESS,
  /** {@code <handle>}. */
  HANDLE,
  /** With its sign, for example {@code #fail}. */
  HASHTAG,
  /** Without skin tone and variation selector. */
  EMOJI,
  /** Without a nose: {@code :)}. */
  EMOTICON,
  /** What a redactor left, for example {@code [card]}. */
  MASK,
  /** A run of one sign: one, two for more; {@code ?!} for mixtures, {@code ...} for dots. */
  PUNCTUATION,
  /** Words that together mean something else, as one; the tokeniser makes none. */
  SAYING;

  /** Whether it can be read aloud as a word. */
  public boolean isWord() {
    return this == WORD || this == HASHTAG || this == MASK;
  }
}
