package io.earshot.domain.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * A mask in a text: its kind in capitals, in square brackets.
 *
 * @param kind what was masked, for example CARD
 * @param from first character of the mask in the redacted text
 * @param to behind its last character
 */
public record Redaction(String kind, int from, int to) {

  private static final int LONGEST_KIND = 22;

  /** The masks in a text, in order, whoever put them there. */
  public static List<Redaction> in(String text) {
    List<Redaction> found = new ArrayList<>();
    int open = text.indexOf('[');
    while (open >= 0) {
      int close = endOfKind(text, open + 1);
      if (close - open > 2 && close < text.length() && text.charAt(close) == ']') {
        found.add(new Redaction(text.substring(open + 1, close), open, close + 1));
      }
      open = text.indexOf('[', open + 1);
    }
    return found;
  }

  private static int endOfKind(String text, int from) {
    int at = from;
    int end = Math.min(text.length(), from + LONGEST_KIND);
    while (at < end && isOfKind(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isOfKind(char c) {
    return (c >= 'A' && c <= 'Z') || c == '_';
  }
}
