package io.earshot.board.command;

import io.earshot.board.access.Permission;
import io.earshot.board.access.Viewer;
import io.earshot.board.command.CommandException.Why;
import io.earshot.domain.alert.Alert;
import io.earshot.domain.alert.AlertAction;
import io.earshot.domain.audit.AuditEntry;
import io.earshot.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What leads do with alerts: written to alert-actions.v1, where the job takes it up, and to the
 * audit, where the job says in a second entry what came of it.
 */
public final class AlertCommands {

  private static final int LONGEST_SNOOZE_MINUTES = 24 * 60;
  private static final String ASKED = "ASKED";

  private final Outbox outbox;
  private final InstantSource clock;

  /** Writes here, as of this clock. */
  public AlertCommands(Outbox outbox, InstantSource clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Does something with an alert.
   *
   * @param untilMinutes how long a snooze lasts, or null for as long as is usual
   * @return the action as it was written
   */
  public AlertAction act(
      Alert alert, AlertAction.Kind kind, @Nullable Integer untilMinutes, Viewer by)
      throws CommandException {
    if (!by.may(Permission.ACT_ON_ALERTS)) {
      throw new CommandException(Why.FORBIDDEN, "viewers do not act on alerts");
    }
    if (untilMinutes != null && (untilMinutes < 1 || untilMinutes > LONGEST_SNOOZE_MINUTES)) {
      throw new CommandException(Why.BAD, "untilMinutes goes from 1 to " + LONGEST_SNOOZE_MINUTES);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant until =
        kind == AlertAction.Kind.SNOOZE && untilMinutes != null
            ? now.plus(Duration.ofMinutes(untilMinutes))
            : null;
    AlertAction action =
        new AlertAction(alert.alertId(), alert.conversationId(), kind, by.name(), until, now);
    Written.await(
        CompletableFuture.allOf(
            outbox.write(Topics.ALERT_ACTIONS, action),
            outbox.write(
                Topics.AUDIT,
                AuditEntry.ofAlert(
                    alert.alertId().value(),
                    alert.conversationId(),
                    kind.name(),
                    by.name(),
                    now,
                    ASKED))));
    return action;
  }
}
