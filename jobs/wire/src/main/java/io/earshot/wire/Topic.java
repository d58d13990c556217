package io.earshot.wire;

import io.earshot.wire.deadletter.UnreadableRecordException;
import io.earshot.wire.json.Codec;
import io.earshot.wire.json.InstantText;
import io.earshot.wire.record.EncodedRecord;
import io.earshot.wire.record.RawRecord;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A topic with all that is agreed about it: its name, what its records hold, their keys, times and
 * headers, and what it forgets. Every topic is declared once, in {@link Topics}; serialised by Java
 * it is its name, so that a sink may hold one.
 *
 * @param <T> what a record stands for
 */
public final class Topic<T> implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int PARTITIONS = 4;

  private final String name;
  private final transient Cleanup cleanup;
  private final transient Codec<T> codec;
  private final transient Envelope<T> envelope;
  private final transient Predicate<T> tombstone;

  Topic(String name, Cleanup cleanup, Codec<T> codec, Envelope<T> envelope) {
    this(name, cleanup, codec, envelope, value -> false);
  }

  /**
   * A topic on which some values only delete what came before.
   *
   * @param tombstone whether a value is written as a tombstone
   */
  Topic(
      String name, Cleanup cleanup, Codec<T> codec, Envelope<T> envelope, Predicate<T> tombstone) {
    this.name = name;
    this.cleanup = cleanup;
    this.codec = codec;
    this.envelope = envelope;
    this.tombstone = tombstone;
  }

  /** Plural nouns with a version, for example alerts.v1. */
  public String name() {
    return name;
  }

  /** How many partitions the topic is created with. */
  public int partitions() {
    return PARTITIONS;
  }

  /** What the topic forgets. */
  public Cleanup cleanup() {
    return cleanup;
  }

  /** When the value happened. */
  public Instant eventTimeOf(T value) {
    return envelope.time().apply(value);
  }

  /** The key of the value's record, or null. */
  public @Nullable String keyOf(T value) {
    return envelope.key().apply(value);
  }

  /** The record that stands for the value. The same value is always the same record. */
  public EncodedRecord encode(T value) {
    String key = keyOf(value);
    return new EncodedRecord(
        key == null ? null : key.getBytes(StandardCharsets.UTF_8),
        tombstone.test(value) ? null : codec.write(value),
        headersOf(value, key));
  }

  /**
   * The value that a record stands for, or null for a tombstone.
   *
   * @throws UnreadableRecordException if it stands for none
   */
  public @Nullable T decode(RawRecord record) throws UnreadableRecordException {
    byte[] value = record.value();
    return value == null ? null : codec.read(value, record.timestampMillis());
  }

  @Override
  public String toString() {
    return name;
  }

  /** CloudEvents 1.0, binary mode of its Kafka binding. */
  private Map<String, String> headersOf(T value, @Nullable String key) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", envelope.id().apply(value));
    headers.put("ce_type", envelope.type().apply(value));
    headers.put("ce_source", "/earshot");
    headers.put("ce_time", InstantText.format(eventTimeOf(value)));
    if (key != null) {
      headers.put("ce_subject", key);
    }
    headers.put("content-type", "application/json");
    return Collections.unmodifiableMap(headers);
  }

  private Object readResolve() {
    return Topics.named(name);
  }
}
