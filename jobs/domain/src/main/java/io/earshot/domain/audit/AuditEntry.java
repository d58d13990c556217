package io.earshot.domain.audit;

import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.Ids;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person asked for, and what came of it, as it goes out on audit.v1.
 *
 * @param auditId derived from the other components, so that a replay repeats it
 * @param subjectId of what it was done to, for example an alertId
 * @param action for example ACKNOWLEDGE
 * @param at when the person did it, by his own clock
 * @param outcome for example DONE
 */
public record AuditEntry(
    String auditId,
    Kind kind,
    String subjectId,
    @Nullable ConversationId conversationId,
    String action,
    String by,
    Instant at,
    String outcome) {

  /** What it was done to. */
  public enum Kind {
    ALERT
  }

  /** The entry for an action on an alert. */
  public static AuditEntry ofAlert(
      String alertId,
      ConversationId conversationId,
      String action,
      String by,
      Instant at,
      String outcome) {
    return new AuditEntry(
        Ids.derive("audit", Kind.ALERT, alertId, conversationId, action, by, at, outcome),
        Kind.ALERT,
        alertId,
        conversationId,
        action,
        by,
        at,
        outcome);
  }
}
