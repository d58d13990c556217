package io.earshot.domain.escalation;

import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.Ids;
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
 * @param reasons those that hold now; empty when all is well again
 * @param attendedBy the supervisor, or the queue of leads, that looks after it already; or null
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
    @Nullable String agentId,
    @Nullable String attendedBy) {

  /**
   * A number that changes when something changes that a lead who sees the alert should see. Mood
   * and words change with every message and wait for that.
   */
  public long essence() {
    return Ids.hashOf(
        severity,
        reasons.stream().map(it -> Ids.hashOf(it.id(), it.version(), it.severity())).toList(),
        recoverySteps,
        customerId,
        queue,
        team,
        agentId,
        attendedBy);
  }

  /** The same, found at another time. */
  public Escalation asOf(Instant time) {
    return new Escalation(
        conversationId,
        openedAt,
        ordinal,
        time,
        severity,
        conversationOver,
        reasons,
        evidence,
        mood,
        recoverySteps,
        customerId,
        queue,
        team,
        agentId,
        attendedBy);
  }
}
