package io.earshot.wire.record;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A record ready to be written to a topic. It carries no timestamp: the time of what it tells is in
 * its value and headers, the time of the record is when it is written.
 *
 * @param key null if the value has none; such a record may go to any partition
 * @param value null for a tombstone
 * @param headers in the order in which they are written; values are UTF-8 text
 */
public record EncodedRecord(
    byte @Nullable [] key, byte @Nullable [] value, Map<String, String> headers) {

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EncodedRecord that
        && headers.equals(that.headers)
        && Arrays.equals(key, that.key)
        && Arrays.equals(value, that.value);
  }

  @Override
  public int hashCode() {
    return Objects.hash(headers, Arrays.hashCode(key), Arrays.hashCode(value));
  }
}
