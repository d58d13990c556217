package io.earshot.language.feature;

import io.earshot.language.text.RollingHash;
import java.util.stream.IntStream;

/** A part of names that is always the same, and its hash. */
record Part(String letters, long hash, int length) {

  static Part of(String letters) {
    return new Part(letters, RollingHash.of(letters), letters.length());
  }

  /** The same letters with each of the numbers from nought behind them. */
  static Part[] numbered(String letters, int behindLast) {
    return IntStream.range(0, behindLast)
        .mapToObj(number -> of(letters + number))
        .toArray(Part[]::new);
  }

  /** The same letters with the name of each constant behind them, by its ordinal. */
  static <E extends Enum<E>> Part[] named(String letters, E[] constants) {
    Part[] parts = new Part[constants.length];
    for (E constant : constants) {
      parts[constant.ordinal()] = of(letters + constant.name());
    }
    return parts;
  }
}
