package io.earshot.language.text;

/**
 * A hash of characters that can be put together from the hashes of parts, and taken apart into them
 * again: a polynomial over the characters, modulo 2^64. Words are known by it, and names of
 * features, without a string being made.
 */
public final class RollingHash {

  /** Parts that are joined behind others are at most this long. */
  public static final int LONGEST = 255;

  private static final long BASE = 0x9E3779B97F4A7C15L;
  private static final long[] POWERS = powers();

  private RollingHash() {}

  private static long[] powers() {
    long[] powers = new long[LONGEST + 1];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * BASE;
    }
    return powers;
  }

  /** The hash of these characters. */
  public static long of(CharSequence characters) {
    long hash = 0;
    for (int i = 0; i < characters.length(); i++) {
      hash = next(hash, characters.charAt(i));
    }
    return hash;
  }

  /** The hash of what has this hash, with a character behind it. */
  static long next(long hash, char character) {
    return hash * BASE + character + 1;
  }

  /**
   * The hash of a part with another behind it.
   *
   * @param length of the part behind
   */
  public static long join(long part, long behind, int length) {
    return part * POWERS[length] + behind;
  }

  /**
   * The hash of what lies behind a beginning.
   *
   * @param length of what lies behind it
   */
  static long behind(long beginning, long whole, int length) {
    return whole - beginning * POWERS[length];
  }

  /** The hash spread evenly over all 64 bits; never 0. */
  public static long spread(long hash) {
    long bits = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
    bits = (bits ^ (bits >>> 33)) * 0xC4CEB9FE1A85EC53L;
    bits ^= bits >>> 33;
    return bits == 0 ? 1 : bits;
  }
}
