package io.earshot.wire.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A record as it was read from a topic, with the place where it can be found again.
 *
 * @param timestampMillis the record's own, or {@link #NO_TIMESTAMP}
 * @param key null if the record has none
 * @param value null for a tombstone
 */
public record RawRecord(
    String topic,
    int partition,
    long offset,
    long timestampMillis,
    byte @Nullable [] key,
    byte @Nullable [] value) {

  /** The timestamp of what was never on a topic, for example a line of a file. */
  public static final long NO_TIMESTAMP = -1;

  /** The key as text, or null; what is no UTF-8 in it is replaced. */
  public @Nullable String keyText() {
    return key == null ? null : new String(key, StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RawRecord that
        && topic.equals(that.topic)
        && partition == that.partition
        && offset == that.offset
        && timestampMillis == that.timestampMillis
        && Arrays.equals(key, that.key)
        && Arrays.equals(value, that.value);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        topic, partition, offset, timestampMillis, Arrays.hashCode(key), Arrays.hashCode(value));
  }

  /** The place only: the content may be a customer's words. */
  @Override
  public String toString() {
    return topic + "-" + partition + "@" + offset;
  }
}
