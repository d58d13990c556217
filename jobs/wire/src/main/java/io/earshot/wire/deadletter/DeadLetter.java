package io.earshot.wire.deadletter;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be used, as it goes out on dead-letters.v1: why, where it is found again,
 * and what it held.
 *
 * @param detail what is wrong and where, in one line without the customer's words
 * @param topic where it was read
 * @param timestamp the record's own
 * @param key the record's, or null
 * @param bytes the record's value, masked and bounded; empty for a tombstone
 * @param truncated whether bytes are fewer than the value had
 */
public record DeadLetter(
    DeadLetterReason reason,
    String detail,
    String topic,
    int partition,
    long offset,
    Instant timestamp,
    @Nullable String key,
    byte[] bytes,
    boolean truncated) {

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DeadLetter that
        && reason == that.reason
        && detail.equals(that.detail)
        && topic.equals(that.topic)
        && partition == that.partition
        && offset == that.offset
        && timestamp.equals(that.timestamp)
        && Objects.equals(key, that.key)
        && Arrays.equals(bytes, that.bytes)
        && truncated == that.truncated;
  }

  @Override
  public int hashCode() {
    return Objects.hash(topic, partition, offset, reason, detail, Arrays.hashCode(bytes));
  }

  /** Everything but the bytes and the key, which may be personal. */
  @Override
  public String toString() {
    return topic + "-" + partition + "@" + offset + " " + reason + ": " + detail;
  }
}
