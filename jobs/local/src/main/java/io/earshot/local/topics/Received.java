package io.earshot.local.topics;

import io.earshot.wire.Topic;
import io.earshot.wire.record.RawRecord;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A record that was read from a topic.
 *
 * @param value what it stands for; null for a tombstone, or if problem says why it stands for none
 * @param problem null if it could be read
 */
public record Received<T>(
    Topic<T> topic, RawRecord raw, @Nullable T value, @Nullable String problem) {

  /** Hands the value over if the record is of that topic and has one. */
  public <W> void ifOf(Topic<W> wanted, Consumer<? super W> taker) {
    if (topic.equals(wanted) && value != null) {
      @SuppressWarnings("unchecked") // equal topics carry the same type
      W ofWanted = (W) value;
      taker.accept(ofWanted);
    }
  }
}
