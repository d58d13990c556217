package io.earshot.domain.alert;

import io.earshot.domain.escalation.Escalation;
import io.earshot.domain.escalation.Reason;
import io.earshot.domain.escalation.Severity;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Leads an alert through its life: one open alert a conversation, opened, raised, cleared, closed.
 */
public final class AlertDesk {

  private static final int MAX_TITLE_REASONS = 3;

  /**
   * What a lead has to be told after an escalation.
   *
   * @param before the conversation's last alert, or null if there was none
   * @return the alert's next revision, or null if a lead need not be told anything
   */
  public @Nullable Alert onEscalation(@Nullable Alert before, Escalation escalation) {
    Alert open = before != null && before.isOpen() ? before : null;
    Severity severity = escalation.severity();
    if (severity == null) {
      return open == null
          ? null
          : moved(
              open,
              escalation,
              escalation.conversationOver() ? AlertState.CLOSED : AlertState.CLEARED);
    }
    return open == null ? opened(escalation, severity) : raised(open, escalation, severity);
  }

  private static Alert opened(Escalation escalation, Severity severity) {
    AlertId id =
        AlertId.of(escalation.conversationId(), escalation.openedAt(), escalation.ordinal());
    return new Alert(
        id,
        1,
        AlertState.OPENED,
        escalation.conversationId(),
        escalation.customerId(),
        severity,
        escalation.queue(),
        escalation.team(),
        escalation.agentId(),
        escalation.at(),
        escalation.at(),
        title(escalation.reasons()),
        escalation.reasons(),
        escalation.evidence(),
        escalation.mood(),
        suggestedAction(escalation),
        escalation.recoverySteps(),
        null,
        null);
  }

  /** Raised if there is news; otherwise only its evidence has changed, which wakes nobody. */
  private static Alert raised(Alert open, Escalation escalation, Severity severity) {
    Severity worst = severity.compareTo(open.severity()) > 0 ? severity : open.severity();
    List<Reason> because = merged(open.because(), escalation.reasons());
    boolean isNews = worst != open.severity() || because.size() > open.because().size();
    Instant changedAt = later(open.changedAt(), escalation.at());
    return new Alert(
        open.alertId(),
        open.revision() + 1,
        isNews ? AlertState.RAISED : open.state(),
        open.conversationId(),
        escalation.customerId(),
        worst,
        escalation.queue(),
        escalation.team(),
        escalation.agentId(),
        open.openedAt(),
        changedAt,
        title(because),
        because,
        escalation.evidence(),
        escalation.mood(),
        isNews ? suggestedAction(escalation) : open.suggestedAction(),
        escalation.recoverySteps(),
        open.acknowledgedBy(),
        isNews ? null : open.snoozedUntil());
  }

  private static Alert moved(Alert open, Escalation escalation, AlertState state) {
    return new Alert(
        open.alertId(),
        open.revision() + 1,
        state,
        open.conversationId(),
        escalation.customerId(),
        open.severity(),
        escalation.queue(),
        escalation.team(),
        escalation.agentId(),
        open.openedAt(),
        later(open.changedAt(), escalation.at()),
        open.title(),
        open.because(),
        escalation.evidence(),
        escalation.mood(),
        open.suggestedAction(),
        escalation.recoverySteps(),
        open.acknowledgedBy(),
        null);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static List<Reason> merged(List<Reason> told, List<Reason> found) {
    Map<String, Reason> byId = new LinkedHashMap<>();
    told.forEach(reason -> byId.put(reason.id(), reason));
    found.forEach(reason -> byId.put(reason.id(), reason));
    return List.copyOf(byId.values());
  }

  private static String title(List<Reason> reasons) {
    List<String> details =
        reasons.stream()
            .sorted(Comparator.comparing(Reason::severity).reversed())
            .limit(MAX_TITLE_REASONS)
            .map(Reason::detail)
            .toList();
    return String.join("; ", details);
  }

  private static String suggestedAction(Escalation escalation) {
    List<String> ids = escalation.reasons().stream().map(Reason::id).toList();
    if (ids.contains("asks-for-supervisor")) {
      return "Join or call back: the customer has asked for you";
    }
    if (ids.contains("vulnerable")) {
      return "Check what the customer needs now, and hand over to the care team";
    }
    if (ids.contains("abusive-language")) {
      return "Stand by the agent; take over if it goes on";
    }
    if (ids.contains("unanswered") || ids.contains("long-unanswered")) {
      return "See that somebody answers";
    }
    if (!escalation.recoverySteps().apologise()) {
      return "Have the agent listen, apologise and say what happens next";
    }
    return "Have the agent name a solution and a date, or decide it yourself";
  }
}
