package io.earshot.domain.routing;

import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.CustomerId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a conversation should go now, as it goes out on routing-decisions.v1.
 *
 * @param revision of the decision within its conversation, from 1: the highest one holds
 * @param expiresAt always after decidedAt; a router drops a decision that nobody renewed
 * @param supersedes the decision before, or null for the first
 * @param answerBy when the service level asks for an answer, or null
 * @param selfService a suggestion for the customer to help himself, or null
 */
public record RoutingDecision(
    DecisionId decisionId,
    int revision,
    ConversationId conversationId,
    @Nullable CustomerId customerId,
    Instant decidedAt,
    Instant expiresAt,
    @Nullable DecisionId supersedes,
    Target target,
    Priority priority,
    @Nullable Instant answerBy,
    @Nullable String selfService,
    List<RoutingReason> because) {}
