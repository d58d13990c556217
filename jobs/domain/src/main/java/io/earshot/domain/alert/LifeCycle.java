package io.earshot.domain.alert;

import io.earshot.domain.alert.RaisedAlert.Change;
import io.earshot.domain.escalation.Escalation;
import io.earshot.domain.escalation.Reason;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.time.Alarm;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which state follows which: the next revision of an alert after one thing that happened. */
final class LifeCycle {

  private final AlertSettings settings;

  LifeCycle(AlertSettings settings) {
    this.settings = settings;
  }

  /**
   * A step in the life of an alert.
   *
   * @param next the same as before if nothing has changed
   */
  record Move(Alert next, Change change) {}

  Alert opened(AlertId id, Escalation found, Severity severity) {
    return AlertDraft.opened(id, found, severity, due(found.at(), severity, 1));
  }

  /** All is well again, or the conversation is over. */
  Move ended(Alert open, Escalation found) {
    AlertDraft draft = new AlertDraft(open);
    draft.standsAs(found);
    draft.rest(found.conversationOver() ? AlertState.CLOSED : AlertState.CLEARED);
    return new Move(draft.finished(found.at()), Change.QUIET);
  }

  /** Another alert takes its place. */
  Move superseded(Alert open, Instant at) {
    AlertDraft draft = new AlertDraft(open);
    draft.rest(AlertState.CLOSED);
    return new Move(draft.finished(at), Change.QUIET);
  }

  /** The trouble goes on: raised if there is news for somebody who does not look after it. */
  Move updated(Alert open, Escalation found, Severity severity) {
    AlertDraft draft = new AlertDraft(open);
    draft.standsAs(found);
    boolean isWorse = severity.compareTo(open.severity()) > 0;
    draft.severity = isWorse ? severity : open.severity();
    String lead = found.attendedBy();
    if (lead != null && !lead.equals(open.attendedBy())) {
      return takenOver(draft, lead, found.at());
    }
    boolean isCritical = draft.severity == Severity.CRITICAL;
    boolean isInHand = lead != null && !isCritical;
    List<Reason> fresh = fresh(open, found);
    boolean tells =
        switch (open.state()) {
          case SNOOZED -> isCritical && (isWorse || warns(fresh));
          case ACKNOWLEDGED -> isWorse && !isInHand;
          default -> (isWorse || !fresh.isEmpty()) && !isInHand;
        };
    if (tells) {
      Instant due = due(found.at(), draft.severity, draft.level);
      boolean waits = open.state().isWaiting();
      Instant sooner = isWorse ? Alarm.earlier(open.acknowledgeBy(), due) : open.acknowledgeBy();
      draft.tell(AlertState.RAISED, waits ? sooner : due);
    }
    return new Move(draft.finished(found.at()), tells ? Change.NEWS : Change.QUIET);
  }

  /** The trouble is back. What a lead has closed comes back only if it has become critical. */
  @Nullable Move returned(Alert over, Escalation found, Severity severity) {
    boolean isCritical = severity == Severity.CRITICAL;
    boolean returns =
        over.state() == AlertState.CLOSED
            ? isCritical && over.severity() != Severity.CRITICAL
            : isCritical || found.attendedBy() == null;
    if (!returns) {
      return null;
    }
    AlertDraft draft = new AlertDraft(over);
    draft.standsAs(found);
    draft.severity = severity;
    draft.level = 1;
    draft.acknowledgedBy = null;
    draft.acknowledgedAt = null;
    draft.closedBy = null;
    draft.tell(AlertState.REOPENED, due(found.at(), severity, 1));
    return new Move(draft.finished(found.at()), Change.NEWS);
  }

  /** Nobody has acknowledged it in time: the next lead is told. */
  Move passedOn(Alert alert, Instant at) {
    AlertDraft draft = new AlertDraft(alert);
    draft.level = alert.level() + 1;
    draft.tell(AlertState.RAISED, due(at, alert.severity(), draft.level));
    return new Move(draft.finished(at), Change.OVERDUE);
  }

  /** The snooze is over. */
  Move woken(Alert alert, Instant at) {
    AlertDraft draft = new AlertDraft(alert);
    draft.tell(AlertState.RAISED, due(at, alert.severity(), alert.level()));
    return new Move(draft.finished(at), Change.NEWS);
  }

  /** A lead has acknowledged, snoozed or closed it. */
  Move acted(Alert alert, AlertAction action) {
    AlertDraft draft = new AlertDraft(alert);
    switch (action.action()) {
      case ACKNOWLEDGE -> {
        draft.rest(AlertState.ACKNOWLEDGED);
        draft.acknowledgedBy = action.by();
        draft.acknowledgedAt = action.at();
      }
      case SNOOZE -> {
        draft.rest(AlertState.SNOOZED);
        draft.snoozedUntil = snoozedUntil(action);
      }
      default -> {
        draft.rest(AlertState.CLOSED);
        draft.closedBy = action.by();
      }
    }
    return new Move(draft.finished(action.at()), Change.BY_LEAD);
  }

  /** When a snooze ends. */
  Instant snoozedUntil(AlertAction action) {
    Instant until = action.until();
    return until == null ? action.at().plus(settings.snoozeFor()) : until;
  }

  /** A lead who takes the conversation has taken the alert. */
  private static Move takenOver(AlertDraft draft, String lead, Instant at) {
    if (draft.state != AlertState.ACKNOWLEDGED) {
      draft.acknowledgedBy = lead;
      draft.acknowledgedAt = at;
    }
    draft.rest(AlertState.ACKNOWLEDGED);
    return new Move(draft.finished(at), Change.QUIET);
  }

  /** When the next lead is told, or null if there is none or nobody minds. */
  private @Nullable Instant due(Instant at, Severity severity, int level) {
    Duration limit = settings.acknowledgeWithin().of(severity);
    return limit == null || level >= settings.levels() ? null : at.plus(limit);
  }

  private static List<Reason> fresh(Alert open, Escalation found) {
    List<String> told = new ArrayList<>();
    open.because().forEach(reason -> told.add(reason.id()));
    open.becauseNoLonger().forEach(reason -> told.add(reason.id()));
    return found.reasons().stream().filter(reason -> !told.contains(reason.id())).toList();
  }

  private static boolean warns(List<Reason> reasons) {
    return reasons.stream().anyMatch(reason -> reason.severity() != Severity.WATCH);
  }
}
