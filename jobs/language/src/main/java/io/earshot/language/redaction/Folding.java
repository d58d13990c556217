package io.earshot.language.redaction;

import java.text.Normalizer;

/**
 * Makes characters plain, one for one, so that every place keeps its number: accents go, digits of
 * all scripts become ASCII, spaces and dashes of all kinds one kind. Case stays.
 */
final class Folding {

  /** Stands for what is not seen: zero-width characters and combining marks. */
  static final char NOTHING = '\u200b';

  private static final int TABLE = 0x250;
  private static final char[] PLAIN = new char[TABLE];

  static {
    for (char c = 0; c < TABLE; c++) {
      PLAIN[c] = plain(c);
    }
  }

  private Folding() {}

  static String fold(String text) {
    char[] plain = new char[text.length()];
    for (int i = 0; i < plain.length; i++) {
      char c = text.charAt(i);
      plain[i] = c < TABLE ? PLAIN[c] : foldRare(text, i, c);
    }
    return new String(plain);
  }

  /** The character as it is compared: lower case, without accents. */
  static char lower(char c) {
    char plain = c < TABLE ? PLAIN[c] : c;
    return plain >= 'A' && plain <= 'Z' ? (char) (plain + 32) : Character.toLowerCase(plain);
  }

  private static char plain(char c) {
    if (c < 0x80) {
      return c < ' ' && c != '\n' ? ' ' : c;
    }
    return switch (c) {
      case 0xdf -> 's';
      case 0xe6, 0xe5 -> 'a';
      case 0xf8, 0x153 -> 'o';
      case 0xc6, 0xc5 -> 'A';
      case 0xd8, 0x152 -> 'O';
      case 0xa0, 0x85 -> ' ';
      case 0xad -> NOTHING;
      case 0xb4 -> '\'';
      default -> Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
    };
  }

  private static char foldRare(String text, int at, char c) {
    if (Character.isSurrogate(c)) {
      return foldSurrogate(text, at, c);
    }
    if (c >= 0xff01 && c <= 0xff5e) {
      return (char) (c - 0xfee0);
    }
    if (c == 0x2019 || c == 0x2018 || c == 0x201b) {
      return '\'';
    }
    if (c == 0x2028 || c == 0x2029) {
      return '\n';
    }
    return switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER -> (char) ('0' + Character.digit(c, 10));
      case Character.DASH_PUNCTUATION -> '-';
      case Character.SPACE_SEPARATOR -> ' ';
      case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> NOTHING;
      default -> c == 0x2212 ? '-' : c;
    };
  }

  /** Mathematical digits are two characters long: the digit and nothing. */
  private static char foldSurrogate(String text, int at, char c) {
    if (Character.isHighSurrogate(c) && at + 1 < text.length()) {
      int point = text.codePointAt(at);
      return Character.isDigit(point) ? (char) ('0' + Character.digit(point, 10)) : c;
    }
    boolean ofDigit =
        Character.isLowSurrogate(c) && at > 0 && Character.isDigit(text.codePointBefore(at + 1));
    return ofDigit ? NOTHING : c;
  }
}
