package io.earshot.pipeline.state.compact;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes one value at a time: small numbers in few bytes, times as distances from the time before,
 * texts that came before by their place. {@link CompactIn} reads it.
 */
final class CompactOut {

  /** How a number ends that stands for a text; the rest of it is a place or a count of bytes. */
  static final int BEFORE = 0;

  static final int KNOWN = 1;
  static final int UTF_8 = 2;
  static final int OTHERWISE = 3;

  /** How a number ends that stands for a time or a real number; the rest of it is its value. */
  static final int PLAIN = 0;

  static final int NONE = 1;
  static final int FINER = 2;
  static final int WHOLE = 3;

  static final int TAG_BITS = 2;
  static final int NANOS_A_MILLI = 1_000_000;
  static final double MOST_INTEGRAL = 1L << 40;
  private static final long MOST_SECONDS = 1L << 44;
  private static final int MILLIS_A_SECOND = 1000;
  private static final int LONGEST_NUMBER = 10;

  private final Vocabulary known;
  private final TextTable before = new TextTable();
  private byte[] buffer = new byte[1024];
  private int length;
  private long lastMillis;

  CompactOut(Vocabulary known) {
    this.known = known;
  }

  /** Begins a value anew, with so many bytes left free before it. */
  void begin(int free) {
    length = free;
    lastMillis = 0;
    before.clear();
  }

  /** The bytes; what was left free begins at 0. */
  byte[] buffer() {
    return buffer;
  }

  /** Where the value ends in {@link #buffer}: what was left free counts. */
  int end() {
    return length;
  }

  /** A number, best a small one that is not negative. */
  void number(long value) {
    reserve(LONGEST_NUMBER);
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      buffer[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    buffer[length++] = (byte) rest;
  }

  /** A number, best one near to zero. */
  void signed(long value) {
    number(value << 1 ^ value >> 63);
  }

  /** A number of which any bit may be set. */
  void bits(long value) {
    reserve(Long.BYTES);
    for (int i = 0; i < Long.SIZE; i += Byte.SIZE) {
      buffer[length++] = (byte) (value >>> i);
    }
  }

  /** The same of 32 bits. */
  void bits(int value) {
    reserve(Integer.BYTES);
    for (int i = 0; i < Integer.SIZE; i += Byte.SIZE) {
      buffer[length++] = (byte) (value >>> i);
    }
  }

  /** A number of which many bytes are zero, wherever they are. */
  void sparse(long value) {
    reserve(1 + Long.BYTES);
    int mask = length++;
    int filled = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      byte part = (byte) (value >>> (i * Byte.SIZE));
      if (part != 0) {
        filled |= 1 << i;
        buffer[length++] = part;
      }
    }
    buffer[mask] = (byte) filled;
  }

  /** Any float. */
  void real(float value) {
    bits(Float.floatToRawIntBits(value));
  }

  /** Any double; an integral one or one that a float can hold takes less. */
  void real(@Nullable Double boxed) {
    if (boxed == null) {
      number(NONE);
      return;
    }
    double value = boxed;
    if (isIntegral(value)) {
      long integral = (long) value;
      number((integral << 1 ^ integral >> 63) << TAG_BITS | WHOLE);
    } else if ((float) value == value) {
      number(FINER);
      real((float) value);
    } else {
      number(PLAIN);
      bits(Double.doubleToRawLongBits(value));
    }
  }

  private static boolean isIntegral(double value) {
    return Math.abs(value) < MOST_INTEGRAL
        && value == (long) value
        && Double.doubleToRawLongBits(value) != Double.doubleToRawLongBits(-0.0);
  }

  /** Whether a time is after the one before it, or the same, and on the millisecond. */
  boolean isNext(Instant at) {
    return at.getNano() % NANOS_A_MILLI == 0
        && Math.abs(at.getEpochSecond()) < MOST_SECONDS
        && at.toEpochMilli() >= lastMillis;
  }

  /** A time of which that is known. */
  void next(Instant at) {
    long millis = at.toEpochMilli();
    number(millis - lastMillis);
    lastMillis = millis;
  }

  /** A time, best one near to the one before it, on the millisecond; or null. */
  void time(@Nullable Instant at) {
    if (at == null) {
      number(NONE);
      return;
    }
    long seconds = at.getEpochSecond();
    if (Math.abs(seconds) >= MOST_SECONDS) {
      number(WHOLE);
      signed(seconds);
      number(at.getNano());
      return;
    }
    long millis = seconds * MILLIS_A_SECOND + at.getNano() / NANOS_A_MILLI;
    int finer = at.getNano() % NANOS_A_MILLI;
    long distance = millis - lastMillis;
    lastMillis = millis;
    number((distance << 1 ^ distance >> 63) << TAG_BITS | (finer == 0 ? PLAIN : FINER));
    if (finer != 0) {
      number(finer);
    }
  }

  /** A text, or null. */
  void text(@Nullable String value) {
    if (value == null) {
      number(0);
      return;
    }
    int place = before.placeOf(value);
    if (place >= 0) {
      number((place + 1L) << TAG_BITS | BEFORE);
      return;
    }
    int entry = known.placeOf(value);
    if (entry >= 0) {
      number((long) entry << TAG_BITS | KNOWN);
      return;
    }
    before.add(value);
    literal(value);
  }

  private void literal(String value) {
    byte[] packed = PackedIds.packed(value);
    if (packed != null) {
      number((long) packed.length << TAG_BITS | OTHERWISE);
      bytes(packed);
      return;
    }
    if (ascii(value)) {
      return;
    }
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    if (new String(utf8, StandardCharsets.UTF_8).equals(value)) {
      number((long) utf8.length << TAG_BITS | UTF_8);
      bytes(utf8);
    } else {
      // Half of a surrogate pair, which UTF-8 cannot write.
      byte[] units = PackedIds.unpaired(value);
      number((long) units.length << TAG_BITS | OTHERWISE);
      bytes(units);
    }
  }

  /** Writes a text of nothing but ASCII, which most are; false if there is more in it. */
  private boolean ascii(String value) {
    int begin = length;
    number((long) value.length() << TAG_BITS | UTF_8);
    reserve(value.length());
    byte[] into = buffer;
    int at = length;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= 0x80) {
        length = begin;
        return false;
      }
      into[at++] = (byte) c;
    }
    length = at;
    return true;
  }

  /** How many there are, and each. */
  <E> void each(Collection<E> all, BiConsumer<E, CompactOut> format) {
    number(all.size());
    for (E one : all) {
      format.accept(one, this);
    }
  }

  /** Texts. */
  void texts(Collection<String> all) {
    number(all.size());
    for (String one : all) {
      text(one);
    }
  }

  private void bytes(byte[] value) {
    reserve(value.length);
    System.arraycopy(value, 0, buffer, length, value.length);
    length += value.length;
  }

  private void reserve(int more) {
    if (length + more > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, length + more));
    }
  }
}
