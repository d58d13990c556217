package io.earshot.language.model;

/** The 64-bit number that stands for a feature's name in a compiled model. */
public final class FeatureHash {

  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private FeatureHash() {}

  /** Never 0, which marks a free place. */
  public static long of(CharSequence name) {
    long hash = name.length();
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * PRIME;
      hash ^= hash >>> 29;
    }
    hash ^= hash >>> 32;
    return hash == 0 ? 1 : hash;
  }
}
