package io.earshot.language.feature;

import io.earshot.language.text.RollingHash;
import io.earshot.language.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Puts the name of one feature together from its parts: its hash always, its letters only where
 * somebody learns from them. So that serving makes no strings and cannot name a feature otherwise
 * than training does.
 */
final class FeatureName {

  private final @Nullable StringBuilder letters;
  private long hash;
  private int length;

  FeatureName(boolean spelled) {
    this.letters = spelled ? new StringBuilder(128) : null;
  }

  FeatureName start(Part part) {
    hash = part.hash();
    length = part.length();
    if (letters != null) {
      letters.setLength(0);
      letters.append(part.letters());
    }
    return this;
  }

  FeatureName and(Part part) {
    join(part.hash(), part.length());
    if (letters != null) {
      letters.append(part.letters());
    }
    return this;
  }

  /** A word. */
  FeatureName and(Tokens tokens, int token) {
    return and(tokens, tokens.begin(token), tokens.end(token));
  }

  /** Some of the run of characters that the tokens lie in. */
  FeatureName and(Tokens tokens, int begin, int end) {
    hash = tokens.join(hash, begin, end);
    length += end - begin;
    if (letters != null) {
      tokens.appendTo(letters, begin, end);
    }
    return this;
  }

  private void join(long part, int partLength) {
    hash = RollingHash.join(hash, part, partLength);
    length += partLength;
  }

  /** With another part in front of everything. */
  FeatureName behind(Part front) {
    hash = RollingHash.join(front.hash(), hash, length);
    length += front.length();
    if (letters != null) {
      letters.insert(0, front.letters());
    }
    return this;
  }

  long hash() {
    return RollingHash.spread(hash);
  }

  /** The name in letters. */
  String spelled() {
    if (letters == null) {
      throw new IllegalStateException("Only hashes are known");
    }
    return letters.toString();
  }
}
