package io.earshot.language.model;

import io.earshot.language.text.RollingHash;

/** The 64-bit number that stands for a feature's name in a compiled model. */
public final class FeatureHash {

  private FeatureHash() {}

  /** Never 0, which marks a free place. */
  public static long of(CharSequence name) {
    return RollingHash.spread(RollingHash.of(name));
  }
}
