package io.earshot.language.text;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

  /** Those that can begin with a character, by that character. */
  private static final String[][] BY_FIRST = byFirst();

  private static final Map<String, String> NORMALISED =
      KNOWN.stream().collect(Collectors.toMap(face -> face, Emoticons::withoutNose));

  private Emoticons() {}

  private static String[][] byFirst() {
    String[][] byFirst = new String[0x80][];
    for (char c = 0; c < byFirst.length; c++) {
      String first = Character.toString(c).toLowerCase(Locale.ROOT);
      byFirst[c] = KNOWN.stream().filter(face -> face.startsWith(first)).toArray(String[]::new);
    }
    return byFirst;
  }

  static boolean mayBegin(char first) {
    return first < BY_FIRST.length && BY_FIRST[first].length > 0;
  }

  /** The longest emoticon that starts here, in lower case, or null if there is none. */
  static @Nullable String at(String text, int from, int end) {
    char first = text.charAt(from);
    if (first >= BY_FIRST.length) {
      return null;
    }
    for (String face : BY_FIRST[first]) {
      int to = from + face.length();
      if (to <= end
          && text.regionMatches(true, from, face, 0, face.length())
          && standsAlone(text, to, end)) {
        return face;
      }
    }
    return null;
  }

  private static boolean standsAlone(String text, int to, int end) {
    return to == end || (!Characters.isWord(text.codePointAt(to)) && text.charAt(to) != '/');
  }

  /** Without a nose. */
  static String normalised(String face) {
    return NORMALISED.getOrDefault(face, face);
  }

  private static String withoutNose(String face) {
    return face.equals("-_-") ? face : face.replace("-", "");
  }
}
