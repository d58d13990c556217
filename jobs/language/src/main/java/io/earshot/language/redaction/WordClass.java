package io.earshot.language.redaction;

/** What a word means around identifiers; constants from CARD on are names of kinds. */
enum WordClass {
  FILLER,
  /** A sign that is spoken. */
  SIGN,
  AT,
  DOT,
  UNDERSCORE,
  UNIT_OF_AMOUNT,
  /** Stands before an answer: "it's". */
  LEADS_IN,
  /** The number behind it identifies nobody. */
  NOT_A_KEY,
  /** The last digits of a number are told behind it. */
  ENDING,
  CARD,
  CVV,
  PIN,
  PASSWORD,
  PHONE,
  ACCOUNT,
  ORDER,
  NATIONAL_ID,
  BIRTH_DATE;

  boolean isLabel() {
    return ordinal() >= CARD.ordinal();
  }
}
