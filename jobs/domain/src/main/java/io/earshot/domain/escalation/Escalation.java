package io.earshot.domain.escalation;

import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.CustomerId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding: this conversation needs more than its agent, or does not any longer.
 *
 * @param openedAt when the conversation's episode was opened; part of the alert's id
 * @param ordinal of the escalation in the conversation, from 1; part of the alert's id
 * @param at event time of what it was found in
 * @param severity null when all is well again
 * @param conversationOver whether it is the end of the conversation that ends the escalation
 * @param reasons empty when all is well again
 */
public record Escalation(
    ConversationId conversationId,
    Instant openedAt,
    int ordinal,
    Instant at,
    @Nullable Severity severity,
    boolean conversationOver,
    List<Reason> reasons,
    List<Evidence> evidence,
    MoodShift mood,
    RecoverySteps recoverySteps,
    @Nullable CustomerId customerId,
    @Nullable String queue,
    @Nullable String team,
    @Nullable String agentId) {}
