package io.earshot.local.backtest;

import io.earshot.domain.alert.Alert;
import io.earshot.domain.alert.AlertState;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.event.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a lead would have been told of one conversation, budgets apart.
 *
 * @param severity the worst; null if nothing
 * @param warnedAt when it was first {@link Severity#WARNING} or worse; null if never, or only when
 *     a lead was there
 * @param warnedAfter position, from 0, of the message before that; null like warnedAt
 * @param beforeEnd from then to the last message; null like warnedAt
 * @param title of the alert that warned, or the first; null if nothing
 */
public record Verdict(
    ConversationId conversationId,
    @Nullable Severity severity,
    @Nullable Instant warnedAt,
    @Nullable Integer warnedAfter,
    @Nullable Duration beforeEnd,
    @Nullable String title) {

  /**
   * The verdict that these revisions of the conversation's alerts amount to.
   *
   * @param alerts in the order of their time; may be empty
   */
  static Verdict of(ConversationId id, List<Alert> alerts, Transcript transcript) {
    Severity worst = null;
    Alert warning = null;
    for (Alert alert : alerts) {
      if (alert.state() == AlertState.CLEARED || alert.state() == AlertState.CLOSED) {
        continue;
      }
      worst = worst == null || alert.severity().compareTo(worst) > 0 ? alert.severity() : worst;
      boolean warns = alert.severity().compareTo(Severity.WARNING) >= 0;
      if (warning == null && warns && !transcript.hasLeadAt(alert.changedAt())) {
        warning = alert;
      }
    }
    if (warning == null) {
      String title = alerts.isEmpty() ? null : alerts.get(0).title();
      return new Verdict(id, worst, null, null, null, title);
    }
    Instant lastAt = transcript.lastAt();
    return new Verdict(
        id,
        worst,
        warning.changedAt(),
        transcript.positionAt(warning.changedAt()),
        lastAt == null ? null : Duration.between(warning.changedAt(), lastAt),
        warning.title());
  }

  /** Whether it warned. */
  public boolean warns() {
    return warnedAt != null;
  }
}
