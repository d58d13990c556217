package io.earshot.domain.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ids derived from content, so that a replay repeats them. */
public final class Ids {

  private static final int LENGTH = 24;
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final HexFormat HEX = HexFormat.of();
  private static final MessageDigest SHA_256 = newSha256();

  private Ids() {}

  /**
   * Derives an id from its parts.
   *
   * @return 24 hexadecimal characters: the first 96 bits of SHA-256 over the parts, each followed
   *     by a zero byte, so that ("ab","c") and ("a","bc") differ
   */
  public static String derive(Object... parts) {
    MessageDigest digest = sha256();
    for (Object part : parts) {
      digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return HEX.formatHex(digest.digest(), 0, LENGTH / 2);
  }

  /**
   * A number that stands for a text where the text itself need not be kept.
   *
   * @return 64-bit FNV-1a over the UTF-16 code units; never 0
   */
  public static long hash(String text) {
    return neverZero(hash(FNV_OFFSET, text));
  }

  /**
   * A number that stands for several parts: equal for equal ones, in every process. Nothing is
   * written to be hashed but parts of kinds that are not named here.
   *
   * @param parts texts, constants, instants, lists of such, null, or others by their text
   * @return 64-bit FNV-1a, parts kept apart; never 0
   */
  public static long hashOf(@Nullable Object... parts) {
    long hash = FNV_OFFSET;
    for (Object part : parts) {
      hash = hash(hash, part);
    }
    return neverZero(hash);
  }

  private static long hash(long before, @Nullable Object part) {
    if (part instanceof Instant at) {
      return next(next(before, at.getEpochSecond()), at.getNano());
    }
    if (part instanceof List<?> many) {
      long hash = next(before, many.size());
      for (Object one : many) {
        hash = hash(hash, one);
      }
      return hash;
    }
    String text = part instanceof Enum<?> constant ? constant.name() : String.valueOf(part);
    return next(hash(before, text), text.length());
  }

  private static long hash(long before, String text) {
    long hash = before;
    for (int i = 0; i < text.length(); i++) {
      hash = next(hash, text.charAt(i));
    }
    return hash;
  }

  private static long next(long hash, long value) {
    return (hash ^ value) * FNV_PRIME;
  }

  private static long neverZero(long hash) {
    return hash == 0 ? 1 : hash;
  }

  static void requireText(String value, String name) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + " is blank");
    }
  }

  /** A copy of one that is ready: looking for it by name costs more than a short id. */
  private static MessageDigest sha256() {
    try {
      return (MessageDigest) SHA_256.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("every Java platform's SHA-256 can be copied", e);
    }
  }

  private static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
