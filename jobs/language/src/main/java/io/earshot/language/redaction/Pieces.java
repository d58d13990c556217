package io.earshot.language.redaction;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts long texts, so that the work on each piece is bounded; where it can, between lines or
 * sentences and far from digits, so that no identifier is cut.
 */
final class Pieces {

  static final int LONGEST = 2048;

  private static final int SEARCHED = 1024;
  private static final int FAR = 32;

  private Pieces() {}

  static List<String> of(String text) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    while (text.length() - from > LONGEST) {
      int to = end(text, from);
      pieces.add(text.substring(from, to));
      from = to;
    }
    pieces.add(text.substring(from));
    return pieces;
  }

  private static int end(String text, int from) {
    int last = from + LONGEST;
    int space = last;
    for (int at = last; at > last - SEARCHED; at--) {
      char before = text.charAt(at - 1);
      boolean line = before == '\n' || before == '"';
      boolean sentence = before == ' ' && isSentence(text, at - 2) && isFarFromDigits(text, at);
      if (line || sentence) {
        return at;
      }
      space = space == last && before == ' ' ? at : space;
    }
    return Character.isLowSurrogate(text.charAt(space)) ? space - 1 : space;
  }

  private static boolean isSentence(String text, int at) {
    return ".!?".indexOf(text.charAt(at)) >= 0;
  }

  private static boolean isFarFromDigits(String text, int at) {
    for (int i = at - FAR; i < Math.min(text.length(), at + FAR); i++) {
      if (Character.isDigit(text.charAt(i)) || text.charAt(i) == '@') {
        return false;
      }
    }
    return true;
  }
}
