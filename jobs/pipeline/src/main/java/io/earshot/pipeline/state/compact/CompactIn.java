package io.earshot.pipeline.state.compact;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what {@link CompactOut} has written, in the same order. */
final class CompactIn {

  private final Vocabulary known;
  private final List<String> before = new ArrayList<>();
  private byte[] buffer = {};
  private int position;
  private int end;
  private int version;
  private long lastMillis;

  CompactIn(Vocabulary known) {
    this.known = known;
  }

  /**
   * Begins to read a value anew, from the beginning of these bytes.
   *
   * @param length how many of them there are
   * @param itsVersion of the format that it was written in
   */
  void begin(byte[] bytes, int length, int itsVersion) {
    buffer = bytes;
    position = 0;
    end = length;
    version = itsVersion;
    lastMillis = 0;
    before.clear();
  }

  /** The version of the format that the value was written in: what is newer is not there. */
  int version() {
    return version;
  }

  /** Whether all was read, and no more. */
  boolean isAtEnd() {
    return position == end;
  }

  long number() {
    byte next = buffer[position++];
    if (next >= 0) {
      return next;
    }
    long value = next & 0x7F;
    for (int shift = 7; next < 0; shift += 7) {
      next = buffer[position++];
      value |= (next & 0x7FL) << shift;
    }
    return value;
  }

  int small() {
    return (int) number();
  }

  long signed() {
    return folded(number());
  }

  private static long folded(long value) {
    return value >>> 1 ^ -(value & 1);
  }

  long bits() {
    long value = 0;
    for (int i = 0; i < Long.SIZE; i += Byte.SIZE) {
      value |= (buffer[position++] & 0xFFL) << i;
    }
    return value;
  }

  int bits32() {
    int value = 0;
    for (int i = 0; i < Integer.SIZE; i += Byte.SIZE) {
      value |= (buffer[position++] & 0xFF) << i;
    }
    return value;
  }

  long sparse() {
    int filled = buffer[position++];
    long value = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      if ((filled & 1 << i) != 0) {
        value |= (buffer[position++] & 0xFFL) << (i * Byte.SIZE);
      }
    }
    return value;
  }

  float single() {
    return Float.intBitsToFloat(bits32());
  }

  double real() {
    return Objects.requireNonNull(realOrNull(), "a number");
  }

  @Nullable Double realOrNull() {
    long header = number();
    return switch ((int) header & 3) {
      case CompactOut.NONE -> null;
      case CompactOut.WHOLE -> (double) folded(header >>> CompactOut.TAG_BITS);
      case CompactOut.FINER -> (double) single();
      default -> Double.longBitsToDouble(bits());
    };
  }

  Instant next() {
    lastMillis += number();
    return Instant.ofEpochMilli(lastMillis);
  }

  Instant time() {
    return Objects.requireNonNull(timeOrNull(), "a time");
  }

  @Nullable Instant timeOrNull() {
    long header = number();
    int tag = (int) header & 3;
    if (tag == CompactOut.NONE) {
      return null;
    }
    if (tag == CompactOut.WHOLE) {
      long seconds = signed();
      return Instant.ofEpochSecond(seconds, number());
    }
    lastMillis += folded(header >>> CompactOut.TAG_BITS);
    Instant at = Instant.ofEpochMilli(lastMillis);
    return tag == CompactOut.PLAIN ? at : at.plusNanos(number());
  }

  String text() {
    return Objects.requireNonNull(textOrNull(), "a text");
  }

  @Nullable String textOrNull() {
    long header = number();
    if (header == 0) {
      return null;
    }
    int rest = (int) (header >>> CompactOut.TAG_BITS);
    return switch ((int) header & 3) {
      case CompactOut.BEFORE -> before.get(rest - 1);
      case CompactOut.KNOWN -> known.at(rest);
      case CompactOut.UTF_8 ->
          literal(new String(buffer, position, rest, StandardCharsets.UTF_8), rest);
      default -> literal(PackedIds.unpacked(buffer, position, rest), rest);
    };
  }

  private String literal(String value, int bytes) {
    position += bytes;
    before.add(value);
    return value;
  }

  <E> List<E> each(Function<CompactIn, E> format) {
    int count = small();
    if (count == 0) {
      return List.of();
    }
    if (count < 0 || count > end - position) {
      throw new IllegalStateException(count + " in " + (end - position) + " bytes");
    }
    List<E> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      all.add(format.apply(this));
    }
    return List.copyOf(all);
  }

  List<String> texts() {
    return each(CompactIn::text);
  }
}
