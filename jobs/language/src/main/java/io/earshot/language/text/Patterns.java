package io.earshot.language.text;

/** Where addresses, names and masks end. Each answers {@code from} if none starts there. */
final class Patterns {

  private static final int LONGEST_MASK = 24;
  private static final int LONGEST_EMAIL = 128;

  private Patterns() {}

  /** A mask as a redactor writes it: capitals in square brackets. */
  static int mask(String text, int from, int end) {
    int at = from + 1;
    int last = Math.min(end, from + LONGEST_MASK);
    while (at < last && (isCapital(text.charAt(at)) || text.charAt(at) == '_')) {
      at++;
    }
    return at < last && at > from + 2 && text.charAt(at) == ']' ? at + 1 : from;
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  /** A sign and the name behind it, as in a handle or a hashtag. */
  static int name(String text, int from, int end) {
    int at = from + 1;
    while (at < end && isNameAt(text, at)) {
      at += Character.charCount(text.codePointAt(at));
    }
    at = Math.min(at, end);
    return at > from + 1 ? at : from;
  }

  private static boolean isNameAt(String text, int at) {
    return text.charAt(at) == '_' || Characters.isWord(text.codePointAt(at));
  }

  static boolean mayBeginUrl(char first) {
    return first == 'h' || first == 'H' || first == 'w' || first == 'W';
  }

  static int url(String text, int from, int end) {
    if (!mayBeginUrl(text.charAt(from))) {
      return from;
    }
    boolean starts =
        text.regionMatches(true, from, "http://", 0, 7)
            || text.regionMatches(true, from, "https://", 0, 8)
            || text.regionMatches(true, from, "www.", 0, 4);
    if (!starts) {
      return from;
    }
    int at = from;
    while (at < end && text.charAt(at) > ' ') {
      at++;
    }
    return at;
  }

  /** A plain e-mail address: name, at-sign, host with a dot. */
  static int email(String text, int from, int limit) {
    int end = Math.min(limit, from + LONGEST_EMAIL);
    int at = from;
    while (at < end && isAddress(text.charAt(at))) {
      at++;
    }
    if (at == from || at >= end || text.charAt(at) != '@') {
      return from;
    }
    int host = ++at;
    int dots = 0;
    while (at < end && isAddress(text.charAt(at))) {
      dots += text.charAt(at) == '.' ? 1 : 0;
      at++;
    }
    return dots > 0 && at > host + 2 ? at : from;
  }

  private static boolean isAddress(char c) {
    return (c < 0x80 && Characters.isWord(c)) || c == '.' || c == '_' || c == '-' || c == '+';
  }
}
