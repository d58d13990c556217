package io.earshot.language.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What of a text tells its language: its words in lower case, one space between them and around.
 * Masks, addresses, handles, hashtags, numbers, signs, emoji and the sounds people make while they
 * think are left out, runs of one letter are shortened to two; anything that is no letter, lone
 * surrogates included, ends a word. At most {@value #LONGEST} characters are kept, of at most
 * {@value #FURTHEST} that are looked at. Not thread-safe: one instance per thread.
 */
final class PlainText {

  static final int LONGEST = 400;
  static final int FURTHEST = 4000;

  private static final Set<String> SOUNDS =
      Set.of(
          "um", "umm", "uh", "uhm", "uhh", "er", "erm", "eh", "ehm", "hm", "hmm", "mhm", "mm", "ah",
          "ahh", "oh", "ohh", "äh", "ähm", "öh", "öhm", "euh", "heu", "ha", "haha", "hahaha",
          "jaja", "jajaja", "kkk", "rsrs", "hehe", "lol", "xd", "rt");

  private final char[] kept = new char[LONGEST + 2];
  private final List<String> words = new ArrayList<>();
  private int length;
  private int letters;

  /** Takes the next text. */
  void set(String text) {
    length = 0;
    letters = 0;
    words.clear();
    kept[length++] = ' ';
    int end = Math.min(text.length(), FURTHEST);
    int at = 0;
    while (at < end && length < LONGEST) {
      char c = text.charAt(at);
      if (isLetter(c)) {
        at = takeWord(text, at, end);
      } else if (c == '@' || c == '#' || (c >= '0' && c <= '9')) {
        at = behindName(text, at + 1, end);
      } else if (c == '[') {
        at = behindMask(text, at, end);
      } else {
        at++;
      }
    }
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c > 0x7f
            && (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK));
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '`';
  }

  private int takeWord(String text, int from, int end) {
    int start = length;
    int at = from;
    while (at < end && length < LONGEST) {
      char c = text.charAt(at);
      boolean inside =
          isLetter(c) || (isApostrophe(c) && at + 1 < end && isLetter(text.charAt(at + 1)));
      if (!inside) {
        break;
      }
      keep(isApostrophe(c) ? '\'' : Character.toLowerCase(c), start);
      at++;
    }
    if (isAddress(text, at, end)) {
      length = start;
      return behindSpace(text, at, end);
    }
    String word = new String(kept, start, length - start);
    if (word.isEmpty() || SOUNDS.contains(word)) {
      length = start;
    } else {
      words.add(word);
      letters += word.length();
      kept[length++] = ' ';
    }
    return Math.max(at, from + 1);
  }

  private void keep(char c, int start) {
    boolean third = length - start >= 2 && kept[length - 1] == c && kept[length - 2] == c;
    if (!third) {
      kept[length++] = c;
    }
  }

  /** Whether the word that ends here is the beginning of an address, or of a code with digits. */
  private static boolean isAddress(String text, int at, int end) {
    if (at >= end) {
      return false;
    }
    char next = text.charAt(at);
    boolean joins = next == '@' || next == '_' || (next >= '0' && next <= '9');
    boolean dotted = next == '.' && at + 1 < end && isLetter(text.charAt(at + 1));
    return joins || dotted || text.startsWith("://", at);
  }

  private static int behindSpace(String text, int from, int end) {
    int at = from;
    while (at < end && text.charAt(at) > ' ') {
      at++;
    }
    return at;
  }

  private static int behindName(String text, int from, int end) {
    int at = from;
    while (at < end && (text.charAt(at) == '_' || Character.isLetterOrDigit(text.charAt(at)))) {
      at++;
    }
    return at;
  }

  private static int behindMask(String text, int from, int end) {
    int at = from + 1;
    while (at < end && (text.charAt(at) == '_' || Character.isUpperCase(text.charAt(at)))) {
      at++;
    }
    return at < end && text.charAt(at) == ']' ? at + 1 : from + 1;
  }

  /** The words that are kept. */
  List<String> words() {
    return words;
  }

  /** How many letters are kept. */
  int letters() {
    return letters;
  }

  /** How many characters {@link #charAt} knows. */
  int length() {
    return length;
  }

  char charAt(int at) {
    return kept[at];
  }

  @Override
  public String toString() {
    return new String(kept, 0, length);
  }
}
