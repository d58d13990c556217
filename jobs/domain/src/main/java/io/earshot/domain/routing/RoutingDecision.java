package io.earshot.domain.routing;

import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.routing.rendering.Renderings;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a conversation should go now, as it goes out on routing-decisions.v1.
 *
 * @param revision of the decision within its conversation, from 1: the highest one holds
 * @param kind why there is a new one
 * @param decidedAt never before that of the decision before
 * @param expiresAt always after decidedAt; a router drops a decision that nobody renewed
 * @param supersedes the decision before, or null for the first
 * @param waitingSince since when the customer waits for the house, or null if he does not
 * @param answerBy when the service level asks for an answer, or null if no wait is measured
 * @param serviceLevel the one that answerBy follows from, or null
 * @param selfService a suggestion for the customer to help himself, or null
 * @param renderings the decision as other systems want it, or null; only what goes out has them
 */
public record RoutingDecision(
    DecisionId decisionId,
    int revision,
    ConversationId conversationId,
    @Nullable CustomerId customerId,
    Kind kind,
    Instant decidedAt,
    Instant expiresAt,
    @Nullable DecisionId supersedes,
    Target target,
    Priority priority,
    @Nullable Instant waitingSince,
    @Nullable Instant answerBy,
    @Nullable ServiceLevel serviceLevel,
    @Nullable String selfService,
    List<RoutingReason> because,
    @Nullable Renderings renderings) {

  /** The same decision with its renderings. */
  public RoutingDecision rendered(@Nullable Renderings itsRenderings) {
    return new RoutingDecision(
        decisionId,
        revision,
        conversationId,
        customerId,
        kind,
        decidedAt,
        expiresAt,
        supersedes,
        target,
        priority,
        waitingSince,
        answerBy,
        serviceLevel,
        selfService,
        because,
        itsRenderings);
  }

  /** Why there is a decision. */
  public enum Kind {
    /** The first of the conversation, or of its new episode. */
    FIRST,
    /** Queue, skills, language, team, suggestion or priority have changed materially. */
    CHANGED,
    /** Waiting alone has raised the priority. */
    AGED,
    /** Most of the time that the service level gives is gone. */
    AT_RISK,
    /** The time that the service level gives is over. */
    BREACHED,
    /** Nothing has changed; the one before was about to expire. */
    RENEWED
  }
}
