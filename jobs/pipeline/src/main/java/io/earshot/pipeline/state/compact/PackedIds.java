package io.earshot.pipeline.state.compact;

import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Texts that take less than their letters: hexadecimal digits and UUIDs, in lower case. */
final class PackedIds {

  private static final byte HEX = 0;
  private static final byte UUIDS = 1;
  private static final byte UNPAIRED = 2;
  private static final HexFormat FORMAT = HexFormat.of();
  private static final int FEWEST_DIGITS = 8;
  private static final int UUID_LENGTH = 36;
  private static final int UUID_BYTES = 16;

  private PackedIds() {}

  /** The kind and the bytes; null if the text cannot be packed. */
  static byte @Nullable [] packed(String text) {
    if (text.length() < FEWEST_DIGITS || !isDigit(text.charAt(0)) || !isDigit(text.charAt(1))) {
      return null;
    }
    if (text.length() == UUID_LENGTH && text.charAt(8) == '-') {
      return uuid(text);
    }
    if (text.length() % 2 != 0) {
      return null;
    }
    for (int i = 0; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return null;
      }
    }
    byte[] packed = new byte[1 + text.length() / 2];
    packed[0] = HEX;
    for (int i = 1; i < packed.length; i++) {
      packed[i] = (byte) HexFormat.fromHexDigits(text, 2 * i - 2, 2 * i);
    }
    return packed;
  }

  private static byte @Nullable [] uuid(String text) {
    for (int i = 0; i < UUID_LENGTH; i++) {
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      if (dash ? text.charAt(i) != '-' : !isDigit(text.charAt(i))) {
        return null;
      }
    }
    UUID uuid = UUID.fromString(text);
    byte[] packed = new byte[1 + UUID_BYTES];
    packed[0] = UUIDS;
    put(uuid.getMostSignificantBits(), packed, 1);
    put(uuid.getLeastSignificantBits(), packed, 1 + Long.BYTES);
    return packed;
  }

  /** A text of any UTF-16 units. */
  static byte[] unpaired(String text) {
    byte[] packed = new byte[1 + 2 * text.length()];
    packed[0] = UNPAIRED;
    for (int i = 0; i < text.length(); i++) {
      packed[1 + 2 * i] = (byte) (text.charAt(i) >> Byte.SIZE);
      packed[2 + 2 * i] = (byte) text.charAt(i);
    }
    return packed;
  }

  /** The text of these bytes. */
  static String unpacked(byte[] from, int begin, int length) {
    return switch (from[begin]) {
      case HEX -> FORMAT.formatHex(from, begin + 1, begin + length);
      case UUIDS -> new UUID(get(from, begin + 1), get(from, begin + 1 + Long.BYTES)).toString();
      default -> units(from, begin + 1, begin + length);
    };
  }

  private static String units(byte[] from, int begin, int end) {
    char[] units = new char[(end - begin) / 2];
    for (int i = 0; i < units.length; i++) {
      units[i] =
          (char) (((from[begin + 2 * i] & 0xFF) << Byte.SIZE) | (from[begin + 2 * i + 1] & 0xFF));
    }
    return new String(units);
  }

  private static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  }

  private static void put(long bits, byte[] into, int at) {
    for (int i = 0; i < Long.BYTES; i++) {
      into[at + i] = (byte) (bits >>> (Long.SIZE - Byte.SIZE - i * Byte.SIZE));
    }
  }

  private static long get(byte[] from, int at) {
    long bits = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      bits = (bits << Byte.SIZE) | (from[at + i] & 0xFF);
    }
    return bits;
  }
}
