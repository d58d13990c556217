package io.earshot.domain.alert;

import io.earshot.domain.alert.AlertAction.Outcome;
import io.earshot.domain.alert.AlertFeedback.Verdict;
import io.earshot.domain.audit.AuditEntry;
import io.earshot.domain.escalation.Escalation;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.time.Alarm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What leads have done: which of it counts, and what is noted of it. */
final class ActionTray {

  private final AlertSettings settings;
  private final List<EarlyAction> early;
  private final List<TakenVerdict> verdicts;
  private final List<Long> done;
  private final List<AuditEntry> audit = new ArrayList<>(0);
  private final List<AlertFeedback> feedback = new ArrayList<>(0);

  ActionTray(AlertCase before, AlertSettings settings) {
    this.settings = settings;
    this.early = new ArrayList<>(before.early());
    this.verdicts = new ArrayList<>(before.verdicts());
    this.done = new ArrayList<>(before.done());
  }

  List<AuditEntry> audit() {
    return audit;
  }

  List<AlertFeedback> feedback() {
    return feedback;
  }

  AlertCase after(
      ConversationId conversation,
      @Nullable KeptAlert last,
      List<KeptAlert> past,
      @Nullable Escalation heldBack,
      Alarm alarm) {
    return new AlertCase(
        conversation,
        last,
        past,
        heldBack,
        List.copyOf(early),
        List.copyOf(verdicts),
        List.copyOf(done),
        alarm);
  }

  /** Why an action on the last alert cannot be done, or null if it can. */
  @Nullable Outcome hindrance(KeptAlert kept, AlertAction action, Instant snoozedUntil) {
    Alert alert = kept.alert();
    Instant actedAt = kept.actedAt();
    if (done.contains(action.hash())) {
      return Outcome.DUPLICATE;
    }
    if (actedAt != null && action.at().isBefore(actedAt)) {
      return Outcome.TOO_LATE;
    }
    return switch (action.action()) {
      case ACKNOWLEDGE ->
          alert.state() == AlertState.ACKNOWLEDGED
              ? already(action, alert.acknowledgedBy())
              : lateUnless(alert.isOpen());
      case SNOOZE -> lateUnless(alert.isOpen() && snoozedUntil.isAfter(alert.changedAt()));
      default -> alert.state() == AlertState.CLOSED ? already(action, alert.closedBy()) : null;
    };
  }

  /** Notes who did what, and what came of it. */
  void note(AlertAction action, Outcome outcome) {
    audit.add(
        AuditEntry.ofAlert(
            action.alertId().value(),
            action.conversationId(),
            action.action().name(),
            action.by(),
            action.at(),
            outcome.name()));
  }

  void done(AlertAction action) {
    note(action, Outcome.DONE);
    done.add(action.hash());
    trim(done);
  }

  /** Keeps an action on an alert that is not there yet, or never will be. */
  void keep(AlertAction action) {
    if (early.stream().anyMatch(kept -> kept.action().equals(action))) {
      note(action, Outcome.DUPLICATE);
      return;
    }
    early.add(new EarlyAction(action, action.at().plus(settings.expectFor())));
    while (early.size() > AlertCase.MAX_NOTES) {
      note(early.remove(0).action(), Outcome.UNKNOWN_ALERT);
    }
  }

  /** The actions that were there before this alert, in the order in which they came. */
  List<AlertAction> takeEarly(AlertId id) {
    List<AlertAction> taken =
        early.stream().map(EarlyAction::action).filter(it -> it.alertId().equals(id)).toList();
    early.removeIf(kept -> kept.action().alertId().equals(id));
    return taken;
  }

  /** What nobody has known an alert for by then is about none. */
  void forget(Instant at) {
    early.removeIf(
        kept -> {
          boolean isOver = !kept.until().isAfter(at);
          if (isOver) {
            note(kept.action(), Outcome.UNKNOWN_ALERT);
          }
          return isOver;
        });
  }

  @Nullable Instant forgetAt() {
    Instant next = null;
    for (EarlyAction kept : early) {
      next = Alarm.earlier(next, kept.until());
    }
    return next;
  }

  /** Takes a verdict; the latest of a person on an alert holds. */
  void judge(Alert alert, AlertAction action) {
    Verdict verdict =
        action.action() == AlertAction.Kind.USEFUL ? Verdict.USEFUL : Verdict.NOT_USEFUL;
    TakenVerdict known = verdictOn(alert.alertId(), action.by());
    if (known != null && action.at().isBefore(known.at())) {
      note(action, Outcome.TOO_LATE);
    } else if (known != null && known.verdict() == verdict) {
      note(action, Outcome.DUPLICATE);
    } else {
      verdicts.remove(known);
      verdicts.add(new TakenVerdict(alert.alertId(), action.by(), verdict, action.at()));
      trim(verdicts);
      feedback.add(
          AlertFeedback.of(alert, verdict, known == null ? null : known.verdict(), action));
      note(action, Outcome.DONE);
    }
  }

  private @Nullable TakenVerdict verdictOn(AlertId id, String by) {
    return verdicts.stream()
        .filter(taken -> taken.alertId().equals(id) && taken.by().equals(by))
        .findFirst()
        .orElse(null);
  }

  private static Outcome already(AlertAction action, @Nullable String by) {
    return action.by().equals(by) ? Outcome.DUPLICATE : Outcome.ALREADY_DONE;
  }

  private static @Nullable Outcome lateUnless(boolean possible) {
    return possible ? null : Outcome.TOO_LATE;
  }

  private static void trim(List<?> notes) {
    notes.subList(0, Math.max(0, notes.size() - AlertCase.MAX_NOTES)).clear();
  }
}
