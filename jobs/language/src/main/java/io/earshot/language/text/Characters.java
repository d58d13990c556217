package io.earshot.language.text;

/** Kinds of code points, and where a word or an emoji ends. */
final class Characters {

  private static final int ZERO_WIDTH_JOINER = 0x200d;
  private static final int LONGEST_EMOJI = 8;

  private Characters() {}

  /** Letters, digits and the marks that belong to them. */
  static boolean isWord(int point) {
    if (point < 0x80) {
      return (point >= 'a' && point <= 'z')
          || (point >= 'A' && point <= 'Z')
          || (point >= '0' && point <= '9');
    }
    return Character.isLetterOrDigit(point) || isMark(point);
  }

  /** Control and format characters, spaces, lone surrogates and unassigned code points. */
  static boolean isSeparator(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> isVariation(point);
    };
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK)
        && !isVariation(point);
  }

  /** Characters inside a word that are not written: joiners and soft hyphens. */
  static boolean isInvisible(int point) {
    return point == 0xad || (point >= 0x200b && point <= 0x200d) || point == 0xfeff;
  }

  static boolean isApostrophe(int point) {
    return point == '\'' || point == 0x2019 || point == 0x2018 || point == 0xff07 || point == '`';
  }

  /** Behind the word that starts here; an apostrophe between letters belongs to it. */
  static int endOfWord(String text, int from, int end) {
    int at = from;
    while (at < end) {
      int point = text.codePointAt(at);
      int size = Character.charCount(point);
      boolean inside = isWord(point) || isInvisible(point) || joinsNumber(text, at, end);
      if (!inside && isApostrophe(point)) {
        inside = at + 1 < end && Character.isLetter(text.codePointAt(at + 1));
      }
      if (!inside) {
        break;
      }
      at += size;
    }
    return Math.min(at, end);
  }

  /** Behind the word of plain small letters alone that starts here; {@code from} if none does. */
  static int endOfSmall(String text, int from, int end) {
    int at = from;
    while (at < end && text.charAt(at) >= 'a' && text.charAt(at) <= 'z') {
      at++;
    }
    if (at == end) {
      return at;
    }
    char next = text.charAt(at);
    return next < 0x80 && !isWord(next) && !isApostrophe(next) ? at : from;
  }

  private static boolean joinsNumber(String text, int at, int end) {
    char sign = text.charAt(at);
    return (sign == '.' || sign == ',' || sign == ':')
        && at > 0
        && at + 1 < end
        && isDigit(text.charAt(at - 1))
        && isDigit(text.charAt(at + 1));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isEmoji(int point) {
    return (point >= 0x1f000 && point <= 0x1faff)
        || (point >= 0x2600 && point <= 0x27bf)
        || (point >= 0x2b00 && point <= 0x2bff)
        || (point >= 0x2300 && point <= 0x23ff);
  }

  /** Behind the emoji that starts here, with its tones, joiners and, for a flag, both letters. */
  static int endOfEmoji(String text, int from, int end) {
    int first = text.codePointAt(from);
    int at = from + Character.charCount(first);
    if (isFlagLetter(first) && at < end && isFlagLetter(text.codePointAt(at))) {
      return Math.min(end, at + 2);
    }
    while (at < end) {
      int point = text.codePointAt(at);
      if (point == ZERO_WIDTH_JOINER && at + 1 < end && isEmoji(text.codePointAt(at + 1))) {
        at += 1 + Character.charCount(text.codePointAt(at + 1));
      } else if (isVariation(point) || isTone(point)) {
        at += Character.charCount(point);
      } else {
        break;
      }
    }
    return Math.min(at, end);
  }

  /** Puts the emoji without variation selectors and skin tones. */
  static void putPlainEmoji(String text, int from, int to, Tokens tokens) {
    int put = 0;
    int at = from;
    while (at < to && put < LONGEST_EMOJI) {
      int point = text.codePointAt(at);
      if (!isVariation(point) && !isTone(point)) {
        tokens.putPoint(point);
        put++;
      }
      at += Character.charCount(point);
    }
    if (put == 0) {
      tokens.putPoint(text.codePointAt(from));
    }
  }

  private static boolean isVariation(int point) {
    return point >= 0xfe00 && point <= 0xfe0f;
  }

  private static boolean isTone(int point) {
    return point >= 0x1f3fb && point <= 0x1f3ff;
  }

  private static boolean isFlagLetter(int point) {
    return point >= 0x1f1e6 && point <= 0x1f1ff;
  }
}
