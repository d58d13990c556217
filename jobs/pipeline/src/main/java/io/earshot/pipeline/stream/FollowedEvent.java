package io.earshot.pipeline.stream;

import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.reading.ScoredMessage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What follow-conversation follows: a message that was read, or another event.
 *
 * @param scored null for another event
 * @param other null for a message
 */
public record FollowedEvent(@Nullable ScoredMessage scored, @Nullable DecodedEvent other) {

  /** What the stream is partitioned by. */
  public String conversationKey() {
    return scored == null ? event().conversationId().value() : scored.conversationId().value();
  }

  /** When it happened. */
  public Instant occurredAt() {
    return scored == null ? event().occurredAt() : scored.sentAt();
  }

  /**
   * The event that is no message.
   *
   * @throws IllegalStateException if it is a message
   */
  public ConversationEvent event() {
    if (other == null) {
      throw new IllegalStateException("a message is no other event");
    }
    return other.event();
  }
}
