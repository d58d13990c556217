package io.earshot.language.text;

import java.util.EnumMap;
import java.util.Map;

/**
 * What becomes of single Latin letters, looked up rather than worked out: what {@link Words#fold}
 * and {@link Accents#plain} make of them.
 */
final class LatinLetters {

  private static final int END = 0x180;
  private static final char[] LOWER = lower();
  private static final Map<Accents, LatinLetters> OF = all();

  private final char[] plain = new char[END];

  private LatinLetters(Accents accents) {
    for (char c = 0; c < END; c++) {
      String form = LOWER[c] == 0 ? "" : accents.plain(Character.toString(LOWER[c]));
      plain[c] = form.length() == 1 ? form.charAt(0) : 0;
    }
  }

  private static char[] lower() {
    char[] lower = new char[END];
    for (char c = 0; c < END; c++) {
      String form = Characters.isWord(c) ? Words.fold(Character.toString(c), 0, 1) : "";
      lower[c] = form.length() == 1 ? form.charAt(0) : 0;
    }
    return lower;
  }

  private static Map<Accents, LatinLetters> all() {
    Map<Accents, LatinLetters> all = new EnumMap<>(Accents.class);
    for (Accents accents : Accents.values()) {
      all.put(accents, new LatinLetters(accents));
    }
    return all;
  }

  static LatinLetters of(Accents accents) {
    return OF.getOrDefault(accents, new LatinLetters(accents));
  }

  /** In lower case, or 0 where one letter does not become one letter. */
  static char lower(char c) {
    return c < END ? LOWER[c] : 0;
  }

  /**
   * In lower case and with its accent treated, or 0 where one letter does not become one letter.
   */
  char plain(char c) {
    return c < END ? plain[c] : 0;
  }
}
