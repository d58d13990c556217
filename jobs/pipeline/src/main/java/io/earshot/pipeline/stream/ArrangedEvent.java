package io.earshot.pipeline.stream;

import io.earshot.domain.arrangement.Arranged;
import io.earshot.domain.arrangement.ArrangedMessage;
import io.earshot.domain.event.ConversationEvent;
import org.jspecify.annotations.Nullable;

/**
 * What arrange-messages hands on: a message to be read, or another event.
 *
 * @param message null for another event
 * @param other null for a message
 * @param recordMillis since when the record that it is handed on for has been there, in
 *     milliseconds since 1970; 0 or less if it is for none
 */
public record ArrangedEvent(
    @Nullable ArrangedMessage message, @Nullable DecodedEvent other, long recordMillis) {

  private static final int NO_PARTITION = -1;

  /** What was arranged, packed. */
  public static ArrangedEvent of(Arranged arranged, long recordMillis) {
    ConversationEvent other = arranged.other();
    return new ArrangedEvent(
        arranged.message(),
        other == null ? null : DecodedEvent.of(NO_PARTITION, recordMillis, other),
        recordMillis);
  }

  /**
   * What the stream is partitioned by.
   *
   * @throws IllegalStateException if it is neither a message nor another event
   */
  public String conversationKey() {
    if (message != null) {
      return message.message().conversationId().value();
    }
    if (other == null) {
      throw new IllegalStateException("nothing was arranged");
    }
    return other.conversationKey();
  }
}
