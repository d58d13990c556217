package io.earshot.domain.audit;

import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.Ids;
import io.earshot.domain.rule.RuleChange;
import io.earshot.domain.rule.RuleOutcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person asked for, and what came of it, as it goes out on audit.v1.
 *
 * @param auditId derived from the other components, so that a replay repeats it
 * @param subjectId of what it was done to: an alertId, a ruleId, a person's name
 * @param action for example ACKNOWLEDGE
 * @param at when the person did it, by his own clock
 * @param outcome for example DONE
 * @param detail one line for a person, or null
 */
public record AuditEntry(
    String auditId,
    Kind kind,
    String subjectId,
    @Nullable ConversationId conversationId,
    String action,
    String by,
    Instant at,
    String outcome,
    @Nullable String detail) {

  /** What it was done to. */
  public enum Kind {
    ALERT,
    RULE,
    ROUTING_RULE,
    /** The board itself: who came in, who was refused. */
    ACCESS
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
        outcome,
        null);
  }

  /**
   * The entry for a change of a rule.
   *
   * @param kind of rule
   */
  public static AuditEntry ofRule(Kind kind, RuleChange<?> change, RuleOutcome<?> outcome) {
    return new AuditEntry(
        Ids.derive(
            "audit",
            kind,
            change.ruleId(),
            change.version(),
            change.change(),
            change.by(),
            change.at(),
            outcome.kind()),
        kind,
        change.ruleId(),
        null,
        change.change().name(),
        change.by(),
        change.at(),
        outcome.kind().name(),
        outcome.detail());
  }

  /**
   * The entry for a person at the board's door.
   *
   * @param name as the person gave it
   * @param action for example LOGIN
   * @param outcome for example DONE
   * @param detail one line for a person, or null
   */
  public static AuditEntry ofAccess(
      String name, String action, Instant at, String outcome, @Nullable String detail) {
    return new AuditEntry(
        Ids.derive("audit", Kind.ACCESS, name, action, at, outcome),
        Kind.ACCESS,
        name,
        null,
        action,
        name,
        at,
        outcome,
        detail);
  }

  /** What entries are grouped by: the conversation, or else what it was done to. */
  public String key() {
    return conversationId == null ? subjectId : conversationId.value();
  }
}
