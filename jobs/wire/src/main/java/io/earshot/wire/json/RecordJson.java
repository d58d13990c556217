package io.earshot.wire.json;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.earshot.wire.deadletter.UnreadableRecordException;

/**
 * JSON as the topics have it, for those who hand it on otherwise: the same names, ids and instants,
 * decimals rounded to four places, nothing written for what is null.
 */
public final class RecordJson {

  private static final ObjectWriter WRITER = Json.OUTPUTS.writer();

  private RecordJson() {}

  /** A record, or a map or list of them, in UTF-8. */
  public static byte[] write(Object value) {
    return Json.write(WRITER, value);
  }

  /**
   * What the bytes stand for.
   *
   * @throws UnreadableRecordException if they stand for none, or leave out what may not be null
   */
  public static <T> T read(byte[] json, Class<T> type) throws UnreadableRecordException {
    return JsonReading.object(json, Json.OUTPUTS.readerFor(type));
  }
}
