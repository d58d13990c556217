package io.earshot.domain.alert;

import io.earshot.domain.escalation.Evidence;
import io.earshot.domain.escalation.MoodShift;
import io.earshot.domain.escalation.Reason;
import io.earshot.domain.escalation.RecoveryStep;
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
 * @param severity the worst since it was opened or reopened
 * @param level which lead is told: 1 is the team's own, 2 the next, and so on
 * @param changedAt event time of this transition
 * @param title one line for a person, in which no customer's words occur
 * @param because the reasons that hold; those that held last once it is over
 * @param becauseNoLonger the reasons that were told and hold no longer
 * @param suggestedAction what a lead can do now, one line
 * @param recoverySteps what the agent has done already
 * @param nextStep the step of service recovery that comes next
 * @param attendedBy the supervisor or the queue of leads that has the conversation, or null
 * @param acknowledgeBy when the next lead is told if nobody acknowledges it, or null
 * @param acknowledgedBy who took it, or null; kept when it is raised again
 * @param acknowledgedAt null if nobody took it
 * @param snoozedUntil null unless snoozed
 * @param closedBy the lead who closed it; null if it is open, or the conversation's end closed it
 */
public record Alert(
    AlertId alertId,
    int revision,
    AlertState state,
    ConversationId conversationId,
    @Nullable CustomerId customerId,
    Severity severity,
    int level,
    @Nullable String queue,
    @Nullable String team,
    @Nullable String agentId,
    Instant openedAt,
    Instant changedAt,
    String title,
    List<Reason> because,
    List<Reason> becauseNoLonger,
    List<Evidence> evidence,
    MoodShift mood,
    String suggestedAction,
    RecoverySteps recoverySteps,
    RecoveryStep nextStep,
    @Nullable String attendedBy,
    @Nullable Instant acknowledgeBy,
    @Nullable String acknowledgedBy,
    @Nullable Instant acknowledgedAt,
    @Nullable Instant snoozedUntil,
    @Nullable String closedBy) {

  /** Whether somebody may still have to act on it. */
  public boolean isOpen() {
    return state.isOpen();
  }
}
