package io.earshot.wire;

import io.earshot.wire.record.RawRecord;

/** Makes values of records that others wrote. It never throws, whatever a record holds. */
@FunctionalInterface
public interface Decoder<T> {

  /** What the record is. */
  Decoded<T> decode(RawRecord record);
}
