package io.earshot.wire;

import io.earshot.domain.alert.Alert;
import io.earshot.domain.alert.AlertAction;
import io.earshot.domain.alert.AlertFeedback;
import io.earshot.domain.audit.AuditEntry;
import io.earshot.domain.conversation.ConversationSnapshot;
import io.earshot.domain.conversation.ConversationStatus;
import io.earshot.domain.customer.CustomerProfile;
import io.earshot.domain.customer.CustomerStanding;
import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.Ids;
import io.earshot.domain.notification.Notice;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.routing.RoutingDecision;
import io.earshot.domain.routing.RoutingRule;
import io.earshot.domain.rule.Rule;
import io.earshot.domain.rule.RuleChange;
import io.earshot.domain.rule.RuleFinding;
import io.earshot.domain.status.ComponentStatus;
import io.earshot.wire.deadletter.DeadLetter;
import io.earshot.wire.json.AlertActionCodec;
import io.earshot.wire.json.ConversationEventCodec;
import io.earshot.wire.json.CustomerProfileCodec;
import io.earshot.wire.json.RecordCodec;
import io.earshot.wire.json.RoutingRuleChangeCodec;
import io.earshot.wire.json.RuleChangeCodec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Every topic, declared once. */
public final class Topics {

  private static final Cleanup A_WEEK = Cleanup.delete(Duration.ofDays(7));

  private static final Cleanup A_MONTH = Cleanup.delete(Duration.ofDays(30));

  private static final ConversationEventCodec EVENTS = new ConversationEventCodec();

  /** What contact centres report. */
  public static final Topic<ConversationEvent> CONVERSATION_EVENTS =
      new Topic<>(
          "conversation-events.v1",
          A_WEEK,
          EVENTS,
          new Envelope<>(
              event -> "io.earshot." + ConversationEventCodec.typeOf(event) + ".v1",
              event -> Ids.derive(new String(EVENTS.write(event), StandardCharsets.UTF_8)),
              event -> event.conversationId().value(),
              ConversationEvent::occurredAt));

  /** Every message with what was read in it. */
  public static final Topic<ScoredMessage> SCORED_MESSAGES =
      new Topic<>(
          "scored-messages.v1",
          A_WEEK,
          new RecordCodec<>(ScoredMessage.class),
          new Envelope<>(
              message -> "io.earshot.scored-message.v1",
              message ->
                  Ids.derive(message.conversationId(), message.messageId(), message.revision()),
              message -> message.conversationId().value(),
              ScoredMessage::sentAt));

  /** How conversations stand; a forgotten one is a tombstone. */
  public static final Topic<ConversationSnapshot> CONVERSATIONS =
      new Topic<>(
          "conversations.v1",
          Cleanup.compact(),
          new RecordCodec<>(ConversationSnapshot.class),
          new Envelope<>(
              conversation -> "io.earshot.conversation.v1",
              conversation ->
                  Ids.derive(
                      conversation.conversationId(),
                      conversation.startedAt(),
                      conversation.revision()),
              conversation -> conversation.conversationId().value(),
              ConversationSnapshot::changedAt),
          conversation -> conversation.status() == ConversationStatus.FORGOTTEN);

  /** How customers stand. */
  public static final Topic<CustomerStanding> CUSTOMERS =
      new Topic<>(
          "customers.v1",
          Cleanup.compact(),
          new RecordCodec<>(CustomerStanding.class),
          new Envelope<>(
              customer -> "io.earshot.customer.v1",
              customer -> Ids.derive(customer.customerId(), customer.asOf(), customer.revision()),
              customer -> customer.customerId().value(),
              CustomerStanding::asOf));

  /** What the business says of customers. */
  public static final Topic<CustomerProfile> CUSTOMER_PROFILES =
      new Topic<>(
          "customer-profiles.v1",
          Cleanup.compact(),
          new CustomerProfileCodec(),
          new Envelope<>(
              profile -> "io.earshot.customer-profile.v1",
              profile -> Ids.derive(profile.customerId(), profile.updatedAt()),
              profile -> profile.customerId().value(),
              CustomerProfile::updatedAt));

  /** Where conversations should go. */
  public static final Topic<RoutingDecision> ROUTING_DECISIONS =
      new Topic<>(
          "routing-decisions.v1",
          A_WEEK,
          new RecordCodec<>(RoutingDecision.class),
          new Envelope<>(
              decision -> "io.earshot.routing-decision.v1",
              decision -> decision.decisionId() + "-" + decision.revision(),
              decision -> decision.conversationId().value(),
              RoutingDecision::decidedAt));

  /** What team leads are told. */
  public static final Topic<Alert> ALERTS =
      new Topic<>(
          "alerts.v1",
          Cleanup.compactAndDelete(Duration.ofDays(30)),
          new RecordCodec<>(Alert.class),
          new Envelope<>(
              alert -> "io.earshot.alert.v1",
              alert -> alert.alertId() + "-" + alert.revision(),
              alert -> alert.alertId().value(),
              Alert::changedAt));

  /** What leads do with alerts. */
  public static final Topic<AlertAction> ALERT_ACTIONS =
      new Topic<>(
          "alert-actions.v1",
          A_WEEK,
          new AlertActionCodec(),
          new Envelope<>(
              action -> "io.earshot.alert-action.v1",
              action -> Ids.derive(action.alertId(), action.action(), action.by(), action.at()),
              action -> action.conversationId().value(),
              AlertAction::at));

  /** What leads think of alerts, with what had made them. */
  public static final Topic<AlertFeedback> ALERT_FEEDBACK =
      new Topic<>(
          "alert-feedback.v1",
          A_WEEK,
          new RecordCodec<>(AlertFeedback.class),
          new Envelope<>(
              feedback -> "io.earshot.alert-feedback.v1",
              AlertFeedback::feedbackId,
              feedback -> feedback.conversationId().value(),
              AlertFeedback::at));

  /** What people change about rules; the last word on each. */
  public static final Topic<RuleChange<Rule>> RULE_CHANGES =
      new Topic<>(
          "rule-changes.v1",
          Cleanup.compact(),
          new RuleChangeCodec(),
          new Envelope<>(
              change -> "io.earshot.rule-change.v1",
              change -> Ids.derive(change.ruleId(), change.version(), change.by(), change.at()),
              RuleChange::ruleId,
              RuleChange::at));

  /** What people change about the rules that route; the last word on each. */
  public static final Topic<RuleChange<RoutingRule>> ROUTING_RULE_CHANGES =
      new Topic<>(
          "routing-rule-changes.v1",
          Cleanup.compact(),
          new RoutingRuleChangeCodec(),
          new Envelope<>(
              change -> "io.earshot.routing-rule-change.v1",
              change -> Ids.derive(change.ruleId(), change.version(), change.by(), change.at()),
              RuleChange::ruleId,
              RuleChange::at));

  /** Where which rule has fired, those included that are only tried. */
  public static final Topic<RuleFinding> RULE_FINDINGS =
      new Topic<>(
          "rule-findings.v1",
          A_WEEK,
          new RecordCodec<>(RuleFinding.class),
          new Envelope<>(
              finding -> "io.earshot.rule-finding.v1",
              RuleFinding::findingId,
              finding -> finding.conversationId().value(),
              RuleFinding::at));

  /** What people asked for, and what came of it. */
  public static final Topic<AuditEntry> AUDIT =
      new Topic<>(
          "audit.v1",
          A_WEEK,
          new RecordCodec<>(AuditEntry.class),
          new Envelope<>(
              entry -> "io.earshot.audit-entry.v1",
              AuditEntry::auditId,
              AuditEntry::key,
              AuditEntry::at));

  /** What could not be used. */
  public static final Topic<DeadLetter> DEAD_LETTERS =
      new Topic<>(
          "dead-letters.v1",
          A_MONTH,
          new RecordCodec<>(DeadLetter.class),
          new Envelope<>(
              letter -> "io.earshot.dead-letter.v1",
              letter ->
                  Ids.derive(letter.topic(), letter.partition(), letter.offset(), letter.reason()),
              DeadLetter::key,
              DeadLetter::timestamp));

  /** How the parts of Earshot are doing, as they say of themselves; the last word of each. */
  public static final Topic<ComponentStatus> STATUS =
      new Topic<>(
          "status.v1",
          Cleanup.compact(),
          new RecordCodec<>(ComponentStatus.class),
          new Envelope<>(
              status -> "io.earshot.status.v1",
              status -> Ids.derive(status.component(), status.at()),
              ComponentStatus::component,
              ComponentStatus::at));

  /** Who outside was told what of which alert; the last word to each. */
  public static final Topic<Notice> NOTIFICATIONS =
      new Topic<>(
          "notifications.v1",
          Cleanup.compactAndDelete(Duration.ofDays(30)),
          new RecordCodec<>(Notice.class),
          new Envelope<>(
              notice -> "io.earshot.notice.v1",
              notice -> Ids.derive(notice.key(), notice.revision(), notice.outcome(), notice.at()),
              Notice::key,
              Notice::at));

  private static final List<Topic<?>> ALL =
      List.of(
          CONVERSATION_EVENTS,
          SCORED_MESSAGES,
          CONVERSATIONS,
          CUSTOMERS,
          CUSTOMER_PROFILES,
          ROUTING_DECISIONS,
          ALERTS,
          ALERT_ACTIONS,
          ALERT_FEEDBACK,
          RULE_CHANGES,
          ROUTING_RULE_CHANGES,
          RULE_FINDINGS,
          AUDIT,
          DEAD_LETTERS,
          STATUS,
          NOTIFICATIONS);

  private Topics() {}

  /** Every topic. */
  public static List<Topic<?>> all() {
    return ALL;
  }

  /**
   * The topic of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Topic<?> named(String name) {
    return ALL.stream()
        .filter(topic -> topic.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no topic " + name));
  }
}
