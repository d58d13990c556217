package io.earshot.wire;

import io.earshot.wire.deadletter.DeadLetterReason;
import io.earshot.wire.deadletter.DeadLetters;
import io.earshot.wire.deadletter.UnreadableRecordException;
import io.earshot.wire.record.RawRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Decodes the records of a topic; those that it cannot use become dead letters. */
public final class TopicDecoder<T> implements Decoder<T> {

  private final Topic<T> topic;
  private final DecodeLimits limits;
  private final DeadLetters deadLetters;

  /** A decoder for one topic. */
  public TopicDecoder(Topic<T> topic, DecodeLimits limits, DeadLetters deadLetters) {
    this.topic = topic;
    this.limits = limits;
    this.deadLetters = deadLetters;
  }

  @Override
  public Decoded<T> decode(RawRecord record) {
    try {
      T value = read(record);
      return value == null ? new Decoded.Tombstone<>(record.keyText()) : new Decoded.Value<>(value);
    } catch (UnreadableRecordException e) {
      return new Decoded.Unreadable<>(deadLetters.of(record, e));
    }
  }

  private @Nullable T read(RawRecord record) throws UnreadableRecordException {
    byte[] bytes = record.value();
    if (bytes == null && !topic.cleanup().isCompacted()) {
      throw new UnreadableRecordException(
          DeadLetterReason.BAD_VALUE, "the record has no value, and this topic has no tombstones");
    }
    if (bytes != null && bytes.length > limits.maxBytes()) {
      throw new UnreadableRecordException(
          DeadLetterReason.TOO_LARGE,
          "the value has %d bytes, more than %d".formatted(bytes.length, limits.maxBytes()));
    }
    T value = topic.decode(record);
    if (value != null && isAhead(topic.eventTimeOf(value), record)) {
      throw new UnreadableRecordException(
          DeadLetterReason.BAD_VALUE,
          "the event's time lies more than %s after the record's timestamp"
              .formatted(limits.maxAhead()));
    }
    return value;
  }

  private boolean isAhead(Instant time, RawRecord record) {
    return record.timestampMillis() >= 0
        && time.isAfter(Instant.ofEpochMilli(record.timestampMillis()).plus(limits.maxAhead()));
  }
}
