package io.earshot.board.feed;

import io.earshot.wire.Topic;
import io.earshot.wire.deadletter.UnreadableRecordException;
import io.earshot.wire.record.RawRecord;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A record that was read.
 *
 * @param value what it stands for; null for a tombstone, and for one that could not be read
 * @param problem why it could not be read, or null
 */
public record FeedRecord(
    Topic<?> topic, RawRecord raw, @Nullable Object value, @Nullable String problem) {

  /** What this record of the topic stands for. */
  static FeedRecord of(Topic<?> topic, RawRecord raw) {
    try {
      return new FeedRecord(topic, raw, topic.decode(raw), null);
    } catch (UnreadableRecordException e) {
      return new FeedRecord(topic, raw, null, e.detail());
    }
  }

  /** A record as if it had been read, for example in a test. */
  public static <T> FeedRecord of(
      Topic<T> topic, @Nullable String key, @Nullable T value, long at) {
    return new FeedRecord(
        topic,
        new RawRecord(topic.name(), 0, 0, at, key == null ? null : bytes(key), null),
        value,
        null);
  }

  /** Hands the value over if the record is of that topic and has one. */
  @SuppressWarnings("unchecked") // a record's value is of its topic's type
  public <T> void ifOf(Topic<T> wanted, Consumer<T> taker) {
    if (topic == wanted && value != null) {
      taker.accept((T) value);
    }
  }

  /** The key under which all is taken back, or null if the record takes nothing back. */
  public @Nullable String tombstone() {
    return value == null && problem == null ? raw.keyText() : null;
  }

  /** When the record was written, in epoch milliseconds. */
  public long recordMillis() {
    return raw.timestampMillis();
  }

  private static byte[] bytes(String key) {
    return key.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }
}
