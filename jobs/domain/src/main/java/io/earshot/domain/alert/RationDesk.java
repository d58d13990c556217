package io.earshot.domain.alert;

import io.earshot.domain.alert.RaisedAlert.Change;
import io.earshot.domain.escalation.Severity;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Shares out what a team can look after: which alerts are shown, and which are withheld because the
 * team has had as many as it should in an hour.
 *
 * <p>Nothing waits and nothing is lost: every revision goes out at once, as it is or as WITHHELD.
 * What was shown once is never withheld. What was withheld is shown as soon as there is news and
 * the budget allows it, when it becomes critical, or when a lead does something with it.
 */
public final class RationDesk {

  private final BudgetSettings settings;
  private final Duration rememberFor;
  private final Duration rememberOpenFor;

  /**
   * A desk with these settings.
   *
   * @param rememberOpenFor how long an alert can be open with nothing heard of it
   */
  public RationDesk(AlertSettings settings, Duration rememberOpenFor) {
    this.settings = settings.budget();
    this.rememberFor = settings.rememberFor();
    this.rememberOpenFor = rememberOpenFor.plus(rememberFor);
  }

  /**
   * What becomes of a revision.
   *
   * @param budget of the team
   * @param known what is remembered of this alert, or null if it is the first revision
   */
  public RationStep onAlert(TeamBudget budget, @Nullable Ration known, RaisedAlert raised) {
    Alert alert = raised.alert();
    Instant at = alert.changedAt();
    Instant forgetAt = at.plus(alert.isOpen() ? rememberOpenFor : rememberFor);
    if (known != null && known.shown()) {
      Ration kept = new Ration(true, known.unseenLevels(), forgetAt);
      return new RationStep(budget, kept, seen(alert, known.unseenLevels()), false, false);
    }
    boolean isFirst = known == null;
    boolean isShown = alert.isOpen() && isShown(budget, raised, at);
    if (!isShown && raised.change() != Change.BY_LEAD) {
      Ration kept = new Ration(false, 0, forgetAt);
      return new RationStep(budget, kept, withheld(alert), isFirst, false);
    }
    int passedOver = alert.level() - 1;
    TeamBudget after =
        raised.change() == Change.BY_LEAD ? budget : budget.spend(at, settings.of(raised.budget()));
    Ration kept = new Ration(true, passedOver, forgetAt);
    return new RationStep(after, kept, seen(alert, passedOver), isFirst, true);
  }

  private boolean isShown(TeamBudget budget, RaisedAlert raised, Instant at) {
    Severity severity = raised.alert().severity();
    if (severity == Severity.CRITICAL) {
      return true;
    }
    Integer limit = settings.limit(raised.budget(), severity);
    return raised.change() == Change.NEWS && limit != null && budget.spent(at) < limit;
  }

  private static Alert withheld(Alert alert) {
    return with(alert, AlertState.WITHHELD, alert.level());
  }

  /** Nobody was told before it was shown, so who is told first is the first. */
  private static Alert seen(Alert alert, int passedOver) {
    return passedOver == 0
        ? alert
        : with(alert, alert.state(), Math.max(1, alert.level() - passedOver));
  }

  private static Alert with(Alert alert, AlertState state, int level) {
    return new Alert(
        alert.alertId(),
        alert.revision(),
        state,
        alert.conversationId(),
        alert.customerId(),
        alert.severity(),
        level,
        alert.queue(),
        alert.team(),
        alert.agentId(),
        alert.openedAt(),
        alert.changedAt(),
        alert.title(),
        alert.because(),
        alert.becauseNoLonger(),
        alert.evidence(),
        alert.mood(),
        alert.suggestedAction(),
        alert.recoverySteps(),
        alert.nextStep(),
        alert.attendedBy(),
        alert.acknowledgeBy(),
        alert.acknowledgedBy(),
        alert.acknowledgedAt(),
        alert.snoozedUntil(),
        alert.closedBy());
  }
}
