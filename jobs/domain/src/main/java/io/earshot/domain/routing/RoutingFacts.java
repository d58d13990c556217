package io.earshot.domain.routing;

import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.Ids;
import io.earshot.domain.event.MessageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What routing looks at. Handed on when it changes.
 *
 * @param openedAt when the conversation's episode was opened; part of the decisions' ids
 * @param at event time of the change
 * @param messageId the message that brought the change, or null
 * @param matter what it is about
 */
public record RoutingFacts(
    ConversationId conversationId,
    Instant openedAt,
    Instant at,
    @Nullable MessageId messageId,
    Stage stage,
    Place place,
    RoutedCustomer customer,
    Matter matter,
    Feeling feeling,
    Wait waiting) {

  /**
   * A number that changes when routing would see a difference. Scores alone make none: their
   * classes do.
   */
  public long essence() {
    return Ids.hashOf(
        stage,
        place.essence(),
        customer.essence(),
        matter.language(),
        matter.subject(),
        matter.intent(),
        isHeard(),
        matter.signals().stream().sorted().toList(),
        matter.rules(),
        feeling.mood(),
        feeling.risk(),
        waiting.since(),
        waiting.answeringUntil());
  }

  boolean isHeard() {
    return matter.customerMessages() > 0;
  }

  boolean isRecalled() {
    return customer.tier() != null || customer.contacts7d() > 0;
  }

  /** Where the conversation is, as routing sees it. */
  public enum Stage {
    OPEN,
    /** Nothing is decided any more. */
    OVER,
    /** And nothing of it need be remembered. */
    FORGOTTEN
  }
}
