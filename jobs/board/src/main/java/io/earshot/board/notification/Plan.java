package io.earshot.board.notification;

import io.earshot.board.settings.EndpointSettings;
import io.earshot.board.settings.QuietHours;
import io.earshot.domain.alert.Alert;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.notification.Notice;
import io.earshot.domain.notification.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether an endpoint is to be told of an alert as it stands.
 *
 * @param stage of which it is to be told; null if of none
 * @param notBefore when
 */
record Plan(@Nullable Stage stage, Instant notBefore) {

  private static final Set<EndpointSettings.Kind> CHATS =
      Set.of(EndpointSettings.Kind.SLACK, EndpointSettings.Kind.TEAMS);

  /**
   * The plan for an alert.
   *
   * @param before what the endpoint was last told of it, or null
   * @param begun whether it has been tried already: then it is no longer a question of age
   * @param within news that is older than that, quiet hours not counted, is told no more
   */
  static Plan of(
      Alert alert,
      @Nullable Notice before,
      EndpointSettings endpoint,
      boolean begun,
      Duration within,
      Instant now) {
    Stage stage = Stage.of(alert.state());
    Plan never = new Plan(null, now);
    if (stage == null || !endpoint.stages().contains(stage)) {
      return never;
    }
    boolean isNews = before == null ? stage == Stage.OPEN : before.isOutdatedBy(alert, stage);
    boolean follows = before != null && before.told() && stage != Stage.OPEN;
    if (!isNews || !(follows || endpoint.wants(alert.team(), alert.severity()))) {
      return never;
    }
    Instant due = due(alert, stage, endpoint);
    boolean isOld = stage == Stage.OPEN && !begun && due.plus(within).isBefore(now);
    return isOld ? never : new Plan(stage, due);
  }

  /** The end of a trouble disturbs nobody's night, except in a chat. */
  private static Instant due(Alert alert, Stage stage, EndpointSettings endpoint) {
    QuietHours quiet = endpoint.quiet();
    boolean disturbs = stage == Stage.OPEN || CHATS.contains(endpoint.kind());
    if (quiet == null || !disturbs) {
      return alert.changedAt();
    }
    boolean passes = alert.severity() == Severity.CRITICAL && quiet.criticalPasses();
    return passes ? alert.changedAt() : quiet.over(alert.changedAt());
  }
}
