package io.earshot.domain.notification;

import io.earshot.domain.alert.Alert;
import io.earshot.domain.alert.AlertId;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.event.ConversationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint was last told of an alert, as it goes out on notifications.v1: after a restart
 * nobody is told twice.
 *
 * @param endpoint its name in config/board.yaml
 * @param revision of the alert
 * @param stage that it was to be told of
 * @param severity of the alert then
 * @param level which lead was told then
 * @param told whether it knows of the alert, by this notice or an earlier one
 * @param at when the notice was delivered or given up
 * @param attempts how often it was tried
 * @param detail why it was given up, one line; null if it was not
 */
public record Notice(
    String endpoint,
    AlertId alertId,
    ConversationId conversationId,
    int revision,
    Stage stage,
    Severity severity,
    int level,
    Outcome outcome,
    boolean told,
    Instant at,
    int attempts,
    @Nullable String detail) {

  /** What became of it. */
  public enum Outcome {
    DELIVERED,
    GIVEN_UP
  }

  /** The key of its record: one for each endpoint and alert. */
  public String key() {
    return endpoint + "/" + alertId.value();
  }

  /**
   * Whether the alert as it stands is worth another notice after this one.
   *
   * @param now the stage of the alert as it stands
   */
  public boolean isOutdatedBy(Alert alert, Stage now) {
    if (alert.revision() <= revision) {
      return false;
    }
    if (now != Stage.OPEN) {
      return told && stage != now && stage != Stage.OVER;
    }
    return !told
        || stage != Stage.OPEN
        || alert.severity().compareTo(severity) > 0
        || alert.level() > level;
  }
}
