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
 */
public record ArrangedEvent(@Nullable ArrangedMessage message, @Nullable DecodedEvent other) {

  private static final int NO_PARTITION = -1;

  /** What was arranged, packed. */
  public static ArrangedEvent of(Arranged arranged) {
    ConversationEvent other = arranged.other();
    return new ArrangedEvent(
        arranged.message(), other == null ? null : DecodedEvent.of(NO_PARTITION, other));
  }
}
