package io.earshot.domain.routing;

import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.Ids;
import java.time.Instant;

/** Names one routing decision; derived from content, so that a replay repeats it. */
public record DecisionId(String value) {

  /**
   * The id of a decision.
   *
   * @param openedAt when the conversation's episode was opened
   * @param ordinal of the decision in the conversation, from 1
   */
  public static DecisionId of(ConversationId conversation, Instant openedAt, int ordinal) {
    return new DecisionId(Ids.derive("decision", conversation, openedAt.toEpochMilli(), ordinal));
  }

  @Override
  public String toString() {
    return value;
  }
}
