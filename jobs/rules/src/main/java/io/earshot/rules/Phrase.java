package io.earshot.rules;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words that a text may mention: whole words in this order, whatever their case and accents. */
final class Phrase {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Phrase() {}

  static boolean isIn(String text, String phrase) {
    String words = folded(phrase).strip();
    String in = folded(text);
    for (int at = in.indexOf(words); at >= 0; at = in.indexOf(words, at + 1)) {
      if (!words.isEmpty() && isEdge(in, at - 1) && isEdge(in, at + words.length())) {
        return true;
      }
      if (words.isEmpty()) {
        return false;
      }
    }
    return false;
  }

  private static boolean isEdge(String text, int at) {
    return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
  }

  private static String folded(String text) {
    String plain = text;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        break;
      }
    }
    return plain.replace('\u2019', '\'').toLowerCase(Locale.ROOT);
  }
}
