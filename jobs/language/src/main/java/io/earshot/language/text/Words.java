package io.earshot.language.text;

import java.text.Normalizer;
import java.util.Locale;

/** The normalised forms of words, numbers and signs. */
final class Words {

  private static final int LONGEST_RAW = 4 * Tokeniser.MAX_TOKEN;

  private Words() {}

  /** Compatibility forms folded, lower case, straight apostrophes, nothing invisible. */
  static String fold(String text, int from, int to) {
    boolean plain = true;
    boolean lower = true;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      plain &= c < 0x80;
      lower &= c < 'A' || c > 'Z';
    }
    if (plain) {
      String word = text.substring(from, to);
      String form = lower ? word : word.toLowerCase(Locale.ROOT);
      return form.indexOf('`') < 0 ? form : form.replace('`', '\'');
    }
    StringBuilder visible = new StringBuilder(to - from);
    text.substring(from, to)
        .codePoints()
        .filter(point -> !Characters.isInvisible(point))
        .map(point -> Characters.isApostrophe(point) ? '\'' : point)
        .forEach(visible::appendCodePoint);
    String composed = Normalizer.normalize(visible, Normalizer.Form.NFKC);
    return composed.toLowerCase(Locale.ROOT);
  }

  /** Runs of three or more of the same letter shortened to two. */
  static String squeeze(String form) {
    int kept = 0;
    int run = 0;
    char[] out = new char[Math.min(form.length(), LONGEST_RAW)];
    for (int i = 0; i < form.length() && kept < out.length; i++) {
      char c = form.charAt(i);
      run = i > 0 && form.charAt(i - 1) == c ? run + 1 : 1;
      if (run <= 2) {
        out[kept++] = c;
      }
    }
    return kept == form.length() ? form : new String(out, 0, kept);
  }

  static String cut(String form) {
    if (form.length() <= Tokeniser.MAX_TOKEN) {
      return form;
    }
    boolean splitsPair = Character.isHighSurrogate(form.charAt(Tokeniser.MAX_TOKEN - 1));
    return form.substring(0, splitsPair ? Tokeniser.MAX_TOKEN - 1 : Tokeniser.MAX_TOKEN);
  }

  static boolean hasDigit(String form) {
    for (int i = 0; i < form.length(); i++) {
      if (Character.isDigit(form.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Small numbers and ordinals as they are, larger ones and codes as what they are. */
  static String number(String form) {
    int letters = 0;
    for (int i = 0; i < form.length(); i++) {
      letters += Character.isLetter(form.charAt(i)) ? 1 : 0;
    }
    if (letters == 0) {
      return form.length() <= 2 ? form : "<number>";
    }
    return form.length() <= 4 ? form : "<code>";
  }

  static boolean isCapitals(String text, int from, int to) {
    int letters = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      letters += Character.isUpperCase(c) ? 1 : 0;
    }
    return letters >= 2;
  }

  /** Typographic and full-width signs as the plain ones. */
  static int foldedSign(int point) {
    if (point < 0x80) {
      return point;
    }
    return switch (point) {
      case 0x2018, 0x2019 -> '\'';
      case 0x201c, 0x201d, 0x00ab, 0x00bb -> '"';
      case 0x2013, 0x2014 -> '-';
      case 0x2026 -> '.';
      default -> point >= 0xff01 && point <= 0xff5e ? point - 0xfee0 : point;
    };
  }
}
