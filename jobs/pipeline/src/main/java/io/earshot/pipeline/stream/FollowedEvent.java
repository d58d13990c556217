package io.earshot.pipeline.stream;

import io.earshot.domain.reading.ScoredMessage;
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
    if (scored != null) {
      return scored.conversationId().value();
    }
    if (other == null) {
      throw new IllegalStateException("an event without an event");
    }
    return other.conversationKey();
  }
}
