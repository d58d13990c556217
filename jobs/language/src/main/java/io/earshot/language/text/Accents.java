package io.earshot.language.text;

import java.text.Normalizer;

/** What becomes of letters with accents, so that a word typed without them is the same word. */
public enum Accents {
  /** They stay. */
  KEPT,
  /** The letter without its accent: {@code não} is {@code nao}, {@code œuvre} is {@code oeuvre}. */
  DROPPED,
  /** As German is typed without umlauts: {@code für} is {@code fuer}, {@code groß} is gross. */
  SPELT_OUT;

  /** The lower-case word with its accents treated so. */
  public String plain(String word) {
    if (this == KEPT || isAscii(word)) {
      return word;
    }
    String whole = this == SPELT_OUT ? umlauts(word) : word;
    String apart = Normalizer.normalize(ligatures(whole), Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      if (Character.getType(apart.charAt(i)) != Character.NON_SPACING_MARK) {
        plain.append(apart.charAt(i));
      }
    }
    return plain.toString();
  }

  private static boolean isAscii(String word) {
    return word.chars().allMatch(c -> c < 0x80);
  }

  private static String umlauts(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFC)
        .replace("ä", "ae")
        .replace("ö", "oe")
        .replace("ü", "ue");
  }

  private static String ligatures(String word) {
    return word.replace("ß", "ss").replace("œ", "oe").replace("æ", "ae");
  }
}
