package io.earshot.language.redaction;

/**
 * Digits or letters of a number that were written or spoken together.
 *
 * @param chars digits, or capital letters
 * @param first index of its first token
 * @param last index of its last token
 * @param spoken whether it was said in words
 * @param singles how many digits were said one by one
 * @param hardGap whether more than a space or a dash lies before it
 */
record Atom(String chars, int first, int last, boolean spoken, int singles, boolean hardGap) {

  boolean isDigits() {
    return Tokens.isDigit(chars.charAt(0));
  }

  Atom after(boolean hard) {
    return hard == hardGap ? this : new Atom(chars, first, last, spoken, singles, hard);
  }
}
