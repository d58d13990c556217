package io.earshot.wire.json;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.earshot.wire.deadletter.UnreadableRecordException;

/** The records that we put out: JSON is the record, component by component. */
public final class RecordCodec<T> implements Codec<T> {

  private final ObjectWriter writer;
  private final ObjectReader reader;

  /** The codec of a record. */
  public RecordCodec(Class<T> type) {
    this.writer = Json.OUTPUTS.writerFor(type);
    this.reader = Json.OUTPUTS.readerFor(type);
  }

  @Override
  public byte[] write(T value) {
    return Json.write(writer, value);
  }

  @Override
  public T read(byte[] json, long timestampMillis) throws UnreadableRecordException {
    return JsonReading.object(json, reader);
  }
}
