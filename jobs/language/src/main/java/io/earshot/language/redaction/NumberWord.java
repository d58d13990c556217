package io.earshot.language.redaction;

/** What a word means when a number is dictated. */
record NumberWord(Kind kind, int value) {

  enum Kind {
    /** One digit. */
    UNIT,
    /** Two digits. */
    TEEN,
    /** Two digits, or with a unit behind it. */
    TENS,
    /** Two zeros behind a digit. */
    HUNDRED,
    /** Three digits, or with tens and a unit behind it. */
    HUNDREDS,
    /** Makes its neighbours an amount rather than digits. */
    AMOUNT,
    /** Repeats the digit behind it. */
    REPEAT,
    /** May stand between tens and units. */
    AND,
    /** A digit only among digits. */
    SOFT,
    /** May stand before a digit that is repeated to the end. */
    ALIKE,
    /** A day of a month. */
    ORDINAL
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean countsAsNumber() {
    return kind == Kind.UNIT || kind == Kind.TEEN || kind == Kind.TENS || kind == Kind.REPEAT;
  }
}
