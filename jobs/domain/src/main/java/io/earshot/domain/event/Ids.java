package io.earshot.domain.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids derived from content, so that a replay repeats them. */
public final class Ids {

  private static final int LENGTH = 24;

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
    return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
  }

  /**
   * A number that stands for a text where the text itself need not be kept.
   *
   * @return 64-bit FNV-1a over the UTF-16 code units; never 0
   */
  public static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash == 0 ? 1 : hash;
  }

  static void requireText(String value, String name) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + " is blank");
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
