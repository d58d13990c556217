package io.earshot.wire.json;

/**
 * Text that can be written in UTF-8. JSON can escape half of a surrogate pair, and cutting a text
 * can leave one; no encoding has bytes for it, and the JSON writer refuses it.
 */
final class WellFormed {

  private static final char REPLACEMENT = '\uFFFD';

  private WellFormed() {}

  /** The text with every lone surrogate replaced. */
  static String text(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isLone(text, i)) {
        return replaced(text);
      }
    }
    return text;
  }

  /** The first characters of a well-formed text: at most so many, and no half of a pair. */
  static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end);
  }

  private static String replaced(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      out.append(isLone(text, i) ? REPLACEMENT : text.charAt(i));
    }
    return out.toString();
  }

  private static boolean isLone(String text, int i) {
    char c = text.charAt(i);
    if (!Character.isSurrogate(c)) {
      return false;
    }
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
  }
}
