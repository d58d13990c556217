package io.earshot.domain.alert;

import io.earshot.domain.escalation.Evidence;
import io.earshot.domain.escalation.MoodShift;
import io.earshot.domain.escalation.Reason;
import io.earshot.domain.escalation.RecoverySteps;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.CustomerId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The notice to a team lead, as it goes out on alerts.v1. The highest revision of an alertId holds.
 *
 * @param revision number of the transition, from 1
 * @param changedAt event time of this transition
 * @param title one line for a person, in which no customer's words occur
 * @param suggestedAction what a lead can do now, one line
 * @param acknowledgedBy who took it, or null
 * @param snoozedUntil null unless snoozed
 */
public record Alert(
    AlertId alertId,
    int revision,
    AlertState state,
    ConversationId conversationId,
    @Nullable CustomerId customerId,
    Severity severity,
    @Nullable String queue,
    @Nullable String team,
    @Nullable String agentId,
    Instant openedAt,
    Instant changedAt,
    String title,
    List<Reason> because,
    List<Evidence> evidence,
    MoodShift mood,
    String suggestedAction,
    RecoverySteps recoverySteps,
    @Nullable String acknowledgedBy,
    @Nullable Instant snoozedUntil) {

  /** Whether somebody may still have to act on it. */
  public boolean isOpen() {
    return switch (state) {
      case OPENED, RAISED, ACKNOWLEDGED, SNOOZED, REOPENED -> true;
      case CLEARED, CLOSED, WITHHELD -> false;
    };
  }
}
