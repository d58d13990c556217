package io.earshot.language.redaction;

import io.earshot.language.redaction.Run.Shape;
import java.util.List;

/** Tells dates, times and amounts that are written in digits from numbers that identify. */
final class Shapes {

  private static final String CURRENCIES = "$\u20ac\u00a3\u00a5";

  private final List<Token> tokens;

  Shapes(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * The last token of the date, time or amount that starts at these digits.
   *
   * @return the index of these digits themselves if it is none
   */
  int end(int index) {
    int date = date(index);
    if (date > index) {
      return date;
    }
    int time = time(index);
    return time > index ? time : decimal(index);
  }

  Shape shape(int index, int end) {
    if (end > index && date(index) == end) {
      return Shape.DATE;
    }
    return end > index || isQuantity(index) ? Shape.QUANTITY : Shape.KEY;
  }

  private int date(int index) {
    if (!joined(index, "./-") || !joined(index + 2, "./-")) {
      return index;
    }
    int first = digits(index);
    int second = digits(index + 2);
    int third = digits(index + 4);
    boolean sameSign = tokens.get(index + 1).text().equals(tokens.get(index + 3).text());
    boolean dayFirst = first <= 2 && second <= 2 && (third == 4 || third == 2);
    boolean yearFirst = first == 4 && second == 2 && third == 2;
    boolean endsHere = !joined(index + 4, "./-") && !isGluedDigits(index + 6);
    return sameSign && (dayFirst || yearFirst) && endsHere && isDay(index) ? index + 4 : index;
  }

  private boolean isDay(int index) {
    int first = Integer.parseInt(tokens.get(index).text());
    int second = Integer.parseInt(tokens.get(index + 2).text());
    boolean yearFirst = first > 31;
    return second >= 1 && second <= 31 && (yearFirst ? first >= 1900 && first < 2100 : first >= 1);
  }

  private int time(int index) {
    if (!joined(index, ":") || digits(index) > 2 || digits(index + 2) != 2) {
      return index;
    }
    return joined(index + 2, ":") && digits(index + 4) == 2 ? index + 4 : index + 2;
  }

  /** 34.99, 1,912.40, 2.600 behind a currency sign, and the like. */
  private int decimal(int index) {
    int at = index;
    int groups = 0;
    while (joined(at, ",") && digits(at + 2) == 3 && digits(index) <= 3) {
      at += 2;
      groups++;
    }
    boolean fraction = joined(at, ".,") && digits(at + 2) <= 2 && !joined(at + 2, ".,-/");
    boolean joinsMore = fraction && isSpacedDigits(at + 3);
    if (fraction && !joinsMore) {
      return at + 2;
    }
    return groups > 0 ? at : index;
  }

  /** Whether a sign or word around these digits says that they count something. */
  boolean isQuantity(int index) {
    Token before = index > 0 ? tokens.get(index - 1) : null;
    if (before != null && before.isSignOf(CURRENCIES)) {
      return true;
    }
    if (index + 1 >= tokens.size() || digits(index) > 6) {
      return false;
    }
    Token after = tokens.get(index + 1);
    boolean inCode = tokens.get(index).glued() && before != null && before.isWord();
    if (inCode || (after.glued() && isGluedDigits(index + 2))) {
      return after.isSignOf("%" + CURRENCIES);
    }
    boolean sign = after.isSignOf("%" + CURRENCIES);
    boolean unit = after.isWord() && Vocabulary.is(after, WordClass.UNIT_OF_AMOUNT);
    boolean short1 = after.isWord() && after.glued() && "kmpxhgwvish".contains(after.text());
    return sign || unit || short1;
  }

  /** Whether a sign of these joins the digits here to digits behind it without a space. */
  private boolean joined(int index, String signs) {
    return index + 2 < tokens.size()
        && index >= 0
        && tokens.get(index).isDigits()
        && tokens.get(index + 1).isSignOf(signs)
        && tokens.get(index + 1).glued()
        && isGluedDigits(index + 2);
  }

  private boolean isGluedDigits(int index) {
    return index < tokens.size() && tokens.get(index).isDigits() && tokens.get(index).glued();
  }

  private boolean isSpacedDigits(int index) {
    return index < tokens.size() && tokens.get(index).isDigits() && tokens.get(index).length() > 2;
  }

  private int digits(int index) {
    return tokens.get(index).length();
  }
}
