package io.earshot.domain.alert;

import io.earshot.domain.escalation.Escalation;
import io.earshot.domain.escalation.Evidence;
import io.earshot.domain.escalation.MoodShift;
import io.earshot.domain.escalation.Reason;
import io.earshot.domain.escalation.RecoverySteps;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.event.CustomerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The next revision of an alert while it is written. */
final class AlertDraft {

  private final Alert before;
  AlertState state;
  Severity severity;
  int level;
  @Nullable Instant acknowledgeBy;
  @Nullable String acknowledgedBy;
  @Nullable Instant acknowledgedAt;
  @Nullable Instant snoozedUntil;
  @Nullable String closedBy;
  private @Nullable CustomerId customerId;
  private @Nullable String queue;
  private @Nullable String team;
  private @Nullable String agentId;
  private @Nullable String attendedBy;
  private String title;
  private String suggestedAction;
  private List<Reason> because;
  private List<Reason> becauseNoLonger;
  private List<Evidence> evidence;
  private MoodShift mood;
  private RecoverySteps steps;

  AlertDraft(Alert before) {
    this.before = before;
    this.state = before.state();
    this.severity = before.severity();
    this.level = before.level();
    this.acknowledgeBy = before.acknowledgeBy();
    this.acknowledgedBy = before.acknowledgedBy();
    this.acknowledgedAt = before.acknowledgedAt();
    this.snoozedUntil = before.snoozedUntil();
    this.closedBy = before.closedBy();
    this.customerId = before.customerId();
    this.queue = before.queue();
    this.team = before.team();
    this.agentId = before.agentId();
    this.attendedBy = before.attendedBy();
    this.title = before.title();
    this.suggestedAction = before.suggestedAction();
    this.because = before.because();
    this.becauseNoLonger = before.becauseNoLonger();
    this.evidence = before.evidence();
    this.mood = before.mood();
    this.steps = before.recoverySteps();
  }

  /** The first revision. */
  static Alert opened(AlertId id, Escalation found, Severity severity, @Nullable Instant due) {
    return new Alert(
        id,
        1,
        AlertState.OPENED,
        found.conversationId(),
        found.customerId(),
        severity,
        1,
        found.queue(),
        found.team(),
        found.agentId(),
        found.at(),
        found.at(),
        Suggestion.title(found.reasons()),
        found.reasons(),
        List.of(),
        found.evidence(),
        found.mood(),
        Suggestion.action(found.reasons(), found.recoverySteps()),
        found.recoverySteps(),
        found.recoverySteps().next(),
        found.attendedBy(),
        due,
        null,
        null,
        null,
        null);
  }

  /** As the escalation stands now. Where it has no reasons any more, the last ones stay. */
  void standsAs(Escalation found) {
    customerId = found.customerId();
    queue = found.queue();
    team = found.team();
    agentId = found.agentId();
    attendedBy = found.attendedBy();
    evidence = found.evidence();
    mood = found.mood();
    steps = steps.and(found.recoverySteps());
    if (!found.reasons().isEmpty()) {
      becauseNoLonger = without(found.reasons());
      because = found.reasons();
      title = Suggestion.title(because);
    }
    suggestedAction = Suggestion.action(because, steps);
  }

  /** With the words of a message as they are now; null takes them away. */
  void corrected(Evidence quoted, @Nullable Evidence now) {
    List<Evidence> after = new ArrayList<>(evidence);
    int at = after.indexOf(quoted);
    if (now == null) {
      after.remove(at);
    } else {
      after.set(at, now);
    }
    evidence = List.copyOf(after);
  }

  /** Nobody is waited for any more. */
  void rest(AlertState newState) {
    state = newState;
    acknowledgeBy = null;
    snoozedUntil = null;
  }

  /** Somebody is to look. */
  void tell(AlertState newState, @Nullable Instant due) {
    state = newState;
    acknowledgeBy = due;
    snoozedUntil = null;
  }

  /** The next revision, or the one before if nothing has changed. */
  Alert finished(Instant at) {
    Alert same = with(before.revision(), before.changedAt());
    Instant changedAt = at.isAfter(before.changedAt()) ? at : before.changedAt();
    return same.equals(before) ? before : with(before.revision() + 1, changedAt);
  }

  private Alert with(int revision, Instant changedAt) {
    return new Alert(
        before.alertId(),
        revision,
        state,
        before.conversationId(),
        customerId,
        severity,
        level,
        queue,
        team,
        agentId,
        before.openedAt(),
        changedAt,
        title,
        because,
        becauseNoLonger,
        evidence,
        mood,
        suggestedAction,
        steps,
        steps.next(),
        attendedBy,
        acknowledgeBy,
        acknowledgedBy,
        acknowledgedAt,
        snoozedUntil,
        closedBy);
  }

  private List<Reason> without(List<Reason> present) {
    Set<String> there = new HashSet<>();
    present.forEach(reason -> there.add(reason.id()));
    List<Reason> gone = new ArrayList<>();
    List<Reason> told = new ArrayList<>(becauseNoLonger);
    told.addAll(because);
    for (Reason reason : told) {
      if (there.add(reason.id())) {
        gone.add(reason);
      }
    }
    return List.copyOf(gone);
  }
}
