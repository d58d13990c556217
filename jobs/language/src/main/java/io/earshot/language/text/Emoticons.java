package io.earshot.language.text;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Faces typed with signs. */
final class Emoticons {

  /** Longest first, so that the first match is the longest. */
  private static final List<String> KNOWN =
      Stream.of(
              ":)", ":-)", ":))", "(:", "=)", ":]", ":d", ":-d", "=d", "xd", ";)", ";-)", ":p",
              ":-p", ";p", "<3", "^^", "^_^", ":o", ":-o", ":(", ":-(", ":((", "):", "=(", ":[",
              ":'(", ":'-(", ":')", ":/", ":-/", ":\\", ":-\\", "=/", ":|", ":-|", ":s", ":@",
              ">:(", "</3", "-_-", "._.", "d:", ":*", ":3", "\\o/", "o_o")
          .sorted(Comparator.comparing(String::length).reversed())
          .toList();

  private static final String FIRST = ":;=<>^-._(xXdD)\\oO";

  private Emoticons() {}

  /** Behind the emoticon that starts here, or {@code from} if there is none. */
  static int end(String text, int from, int end) {
    if (FIRST.indexOf(text.charAt(from)) < 0) {
      return from;
    }
    for (String face : KNOWN) {
      int to = from + face.length();
      if (to <= end
          && text.regionMatches(true, from, face, 0, face.length())
          && standsAlone(text, to, end)) {
        return to;
      }
    }
    return from;
  }

  private static boolean standsAlone(String text, int to, int end) {
    return to == end || (!Characters.isWord(text.codePointAt(to)) && text.charAt(to) != '/');
  }

  /** Lower case and without a nose. */
  static String normalised(String text, int from, int to) {
    String face = text.substring(from, to).toLowerCase(Locale.ROOT);
    return face.equals("-_-") ? face : face.replace("-", "");
  }
}
