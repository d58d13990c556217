package io.earshot.domain.mood;

/**
 * Which words a text holds, as 64 bits: a word of four letters or more sets the bit that its hash
 * names (a Bloom filter with one hash). No word can be read back, and what two texts have in common
 * shows all the same. Short words are in every text and are left out.
 */
final class Sketch {

  private static final int SHORTEST = 4;
  private static final int FEWEST_BITS = 3;
  private static final int FEWEST_LETTERS = 6;

  private Sketch() {}

  static long of(String text) {
    long bits = 0;
    long hash = 0;
    int letters = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        hash = hash * 31 + Character.toLowerCase(c);
        letters++;
      } else if (c != '\'' && c != '’') {
        if (letters >= SHORTEST) {
          bits |= 1L << ((hash * 0x9E3779B97F4A7C15L) >>> 58);
        }
        hash = 0;
        letters = 0;
      }
    }
    return bits;
  }

  /**
   * How much of the shorter of two texts is in the other, 0 to 1, beyond what chance would have put
   * there; 0 where either says too little to tell.
   */
  static double similarity(long one, long other) {
    int fewer = Math.min(Long.bitCount(one), Long.bitCount(other));
    int more = Math.max(Long.bitCount(one), Long.bitCount(other));
    if (fewer < FEWEST_BITS) {
      return 0;
    }
    double common = Long.bitCount(one & other) / (double) fewer;
    double chance = more / (double) Long.SIZE;
    return chance >= 1 ? 0 : Math.max(0, (common - chance) / (1 - chance));
  }

  /** The share of capitals among the letters; 0 in a text of few letters. */
  static double capitals(String text) {
    int letters = 0;
    int capitals = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        capitals += Character.isUpperCase(c) ? 1 : 0;
      }
    }
    return letters < FEWEST_LETTERS ? 0 : (double) capitals / letters;
  }
}
