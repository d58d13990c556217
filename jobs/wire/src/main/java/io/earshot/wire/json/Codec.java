package io.earshot.wire.json;

import io.earshot.wire.deadletter.UnreadableRecordException;

/** Turns values into the bytes of a record's value, and back. Safe to share between threads. */
public interface Codec<T> {

  /** The value in UTF-8 JSON. */
  byte[] write(T value);

  /**
   * The value that the bytes stand for.
   *
   * @param timestampMillis the record's own, which stands in for a time that the value leaves out;
   *     negative if there is none
   * @throws UnreadableRecordException if they stand for none
   */
  T read(byte[] json, long timestampMillis) throws UnreadableRecordException;
}
