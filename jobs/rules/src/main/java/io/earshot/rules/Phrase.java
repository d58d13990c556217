package io.earshot.rules;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** Words that a text may mention: whole words in this order, whatever their case and accents. */
final class Phrase {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Phrase() {}

  static boolean isAnyIn(String text, List<?> phrases) {
    boolean isPlain = isPlain(text);
    String folded = isPlain ? text : folded(text);
    for (Object phrase : phrases) {
      if (phrase instanceof String words && isIn(text, isPlain, folded, words)) {
        return true;
      }
    }
    return false;
  }

  static boolean isIn(String text, String phrase) {
    return isAnyIn(text, List.of(phrase));
  }

  private static boolean isIn(String text, boolean isPlain, String folded, String phrase) {
    String words = phrase.strip();
    if (words.isEmpty()) {
      return false;
    }
    return (isPlain && isPlain(words)) ? isFound(text, words) : isFound(folded, folded(words));
  }

  /**
   * In one pass over the text and without a copy of it: most rules ask for words that are not
   * there.
   */
  private static boolean isFound(String text, String words) {
    char lower = Character.toLowerCase(words.charAt(0));
    char upper = Character.toUpperCase(words.charAt(0));
    int last = text.length() - words.length();
    for (int at = 0; at <= last; at++) {
      char first = text.charAt(at);
      if ((first == lower || first == upper)
          && isEdge(text, at - 1)
          && text.regionMatches(true, at, words, 0, words.length())
          && isEdge(text, at + words.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEdge(String text, int at) {
    return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  private static String folded(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return plain.replace('\u2019', '\'');
  }
}
