package io.earshot.domain.alert;

import java.time.Duration;
import java.util.List;

/**
 * How alerts live.
 *
 * @param reopenWithin trouble that comes back so soon after it was cleared reopens its alert
 * @param acknowledgeWithin how long an alert may wait for somebody
 * @param levels so many leads are told one after the other, from 1
 * @param snoozeFor the length of a snooze that names no end
 * @param coolDown after a lead has closed an alert, the conversation raises no new one below
 *     critical for so long
 * @param rememberFor so long after its end an alert takes verdicts, and corrections of its quotes
 * @param expectFor an action that is there before its alert waits for it so long
 * @param escalationQueues a transfer to one of them hands the conversation to leads
 * @param budget how many new alerts a team is shown
 */
public record AlertSettings(
    Duration reopenWithin,
    AcknowledgeLimits acknowledgeWithin,
    int levels,
    Duration snoozeFor,
    Duration coolDown,
    Duration rememberFor,
    Duration expectFor,
    List<String> escalationQueues,
    BudgetSettings budget) {

  private static final int MAX_LEVELS = 9;

  /** The same with another budget. */
  public AlertSettings with(BudgetSettings other) {
    return new AlertSettings(
        reopenWithin,
        acknowledgeWithin,
        levels,
        snoozeFor,
        coolDown,
        rememberFor,
        expectFor,
        escalationQueues,
        other);
  }

  /** Refuses what no alert can live by. */
  public AlertSettings {
    if (levels < 1 || levels > MAX_LEVELS) {
      throw new IllegalArgumentException("levels goes from 1 to %d".formatted(MAX_LEVELS));
    }
    if (rememberFor.compareTo(reopenWithin) < 0 || rememberFor.compareTo(coolDown) < 0) {
      throw new IllegalArgumentException(
          "rememberFor must be at least as long as reopenWithin and coolDown");
    }
  }
}
