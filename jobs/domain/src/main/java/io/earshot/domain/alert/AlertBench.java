package io.earshot.domain.alert;

import io.earshot.domain.alert.AlertAction.Outcome;
import io.earshot.domain.alert.LifeCycle.Move;
import io.earshot.domain.alert.RaisedAlert.Change;
import io.earshot.domain.escalation.Correction;
import io.earshot.domain.escalation.Escalation;
import io.earshot.domain.escalation.Evidence;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.time.Alarm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The place where one thing that happened to a conversation's alerts is worked on. */
final class AlertBench {

  private final AlertSettings settings;
  private final LifeCycle lifeCycle;
  private final AlertCase before;
  private final List<RaisedAlert> told = new ArrayList<>(1);
  private final List<KeptAlert> past;
  private final ActionTray actions;
  private @Nullable KeptAlert last;
  private @Nullable Escalation heldBack;

  AlertBench(AlertCase before, AlertSettings settings) {
    this.before = before;
    this.settings = settings;
    this.lifeCycle = new LifeCycle(settings);
    this.last = before.last();
    this.past = new ArrayList<>(before.past());
    this.heldBack = before.heldBack();
    this.actions = new ActionTray(before, settings);
  }

  /** Decides every deadline up to then, each as of its own time. */
  void settle(Instant until) {
    for (Instant due = dueAt(); due != null && !due.isAfter(until); due = dueAt()) {
      decide(due);
    }
  }

  void take(Escalation found) {
    heldBack = null;
    AlertId id = AlertId.of(found.conversationId(), found.openedAt(), found.ordinal());
    Severity severity = found.severity();
    KeptAlert kept = last;
    if (kept != null && !kept.alert().alertId().equals(id) && kept.alert().isOpen()) {
      kept = move(kept, lifeCycle.superseded(kept.alert(), found.at()));
    }
    boolean isNew = kept == null || !kept.alert().alertId().equals(id);
    if (kept == null || isNew) {
      if (severity != null) {
        begin(id, found, severity);
      }
    } else if (kept.alert().isOpen()) {
      Alert open = kept.alert();
      move(
          kept,
          severity == null
              ? lifeCycle.ended(open, found)
              : lifeCycle.updated(open, found, severity));
    } else if (severity != null) {
      move(kept, lifeCycle.returned(kept.alert(), found, severity));
    }
  }

  void take(Correction correction) {
    if (last != null) {
      last = corrected(last, correction);
    }
    past.replaceAll(kept -> corrected(kept, correction));
  }

  void take(AlertAction action) {
    KeptAlert kept = find(action.alertId());
    if (kept == null) {
      actions.keep(action);
    } else if (action.action().isVerdict()) {
      actions.judge(kept.alert(), action);
    } else if (!kept.equals(last)) {
      actions.note(action, Outcome.TOO_LATE);
    } else {
      Outcome hindrance = actions.hindrance(kept, action, lifeCycle.snoozedUntil(action));
      if (hindrance == null) {
        move(kept.actedAt(action.at()), lifeCycle.acted(kept.alert(), action));
        actions.done(action);
      } else {
        actions.note(action, hindrance);
      }
    }
  }

  AlertStep step() {
    AlertCase after =
        actions.after(before.conversationId(), last, List.copyOf(past), heldBack, before.alarm());
    if (last == null && past.isEmpty() && after.early().isEmpty()) {
      return new AlertStep(null, told, actions.audit(), actions.feedback(), null);
    }
    Alarm alarm = before.alarm().movedTo(dueAt());
    return new AlertStep(
        after.withAlarm(alarm.set()),
        told,
        actions.audit(),
        actions.feedback(),
        alarm.timerNeeded());
  }

  private void decide(Instant due) {
    KeptAlert kept = last;
    if (kept != null && due.equals(kept.alert().acknowledgeBy())) {
      move(kept, lifeCycle.passedOn(kept.alert(), due));
    } else if (kept != null && due.equals(kept.alert().snoozedUntil())) {
      move(kept, lifeCycle.woken(kept.alert(), due));
    } else if (heldBack != null && due.equals(coolAt())) {
      take(heldBack.asOf(due));
    } else {
      actions.forget(due);
      past.removeIf(it -> !forgetAt(it).isAfter(due));
      last = kept != null && !forgetAt(kept).isAfter(due) ? null : kept;
    }
  }

  /** A lead who looks after the conversation, or has just closed an alert of it, is left alone. */
  private void begin(AlertId id, Escalation found, Severity severity) {
    Instant cool = coolAt();
    boolean isCritical = severity == Severity.CRITICAL;
    if (!isCritical && found.attendedBy() != null) {
      return;
    }
    if (!isCritical && cool != null && found.at().isBefore(cool)) {
      heldBack = found;
      return;
    }
    if (last != null) {
      past.add(0, last);
      past.subList(Math.min(past.size(), AlertCase.MAX_PAST), past.size()).clear();
    }
    KeptAlert opened = KeptAlert.of(lifeCycle.opened(id, found, severity));
    last = opened;
    tell(opened, Change.NEWS);
    actions.takeEarly(id).forEach(this::take);
  }

  private KeptAlert corrected(KeptAlert kept, Correction correction) {
    for (Evidence quoted : kept.alert().evidence()) {
      if (quoted.messageId().equals(correction.messageId()) && !quoted.equals(correction.now())) {
        AlertDraft draft = new AlertDraft(kept.alert());
        draft.corrected(quoted, correction.now());
        KeptAlert after = kept.with(draft.finished(correction.at()));
        tell(after, Change.QUIET);
        return after;
      }
    }
    return kept;
  }

  private KeptAlert move(KeptAlert kept, @Nullable Move move) {
    if (move == null) {
      return kept;
    }
    KeptAlert after = kept.with(move.next());
    last = after;
    if (!move.next().equals(kept.alert())) {
      tell(after, move.change());
    }
    return after;
  }

  private void tell(KeptAlert kept, Change change) {
    told.add(new RaisedAlert(kept.budget(), change, kept.alert()));
  }

  private @Nullable KeptAlert find(AlertId id) {
    if (last != null && last.alert().alertId().equals(id)) {
      return last;
    }
    return past.stream().filter(kept -> kept.alert().alertId().equals(id)).findFirst().orElse(null);
  }

  private @Nullable Instant dueAt() {
    Instant due = actions.forgetAt();
    if (last != null) {
      due = Alarm.earlier(due, last.alert().acknowledgeBy());
      due = Alarm.earlier(due, last.alert().snoozedUntil());
      due = Alarm.earlier(due, last.overAt() == null ? null : forgetAt(last));
    }
    for (KeptAlert kept : past) {
      due = Alarm.earlier(due, forgetAt(kept));
    }
    return heldBack == null ? due : Alarm.earlier(due, coolAt());
  }

  /** Until when a lead who closed the last alert is left alone, or null. */
  private @Nullable Instant coolAt() {
    Instant closedAt = last == null || last.alert().closedBy() == null ? null : last.overAt();
    return closedAt == null ? null : closedAt.plus(settings.coolDown());
  }

  private Instant forgetAt(KeptAlert kept) {
    Instant overAt = kept.overAt();
    return overAt == null ? Instant.MAX : overAt.plus(settings.rememberFor());
  }
}
