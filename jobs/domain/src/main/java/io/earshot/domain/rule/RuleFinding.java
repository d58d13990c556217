package io.earshot.domain.rule;

import io.earshot.domain.escalation.Severity;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.Ids;
import io.earshot.domain.event.MessageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rule has fired in a conversation, as it goes out on rule-findings.v1: of active rules and of
 * those that are only tried.
 *
 * @param findingId derived from the conversation, its episode, the rule and its firing: a replay
 *     repeats it
 * @param state ACTIVE or SHADOW
 * @param at event time of what it fired at
 * @param messageId the message it fired at, or null at a deadline or another event
 */
public record RuleFinding(
    String findingId,
    String ruleId,
    int version,
    RuleState state,
    ConversationId conversationId,
    Instant at,
    @Nullable MessageId messageId,
    Severity severity,
    String title,
    Channel channel,
    @Nullable CustomerId customerId,
    @Nullable String queue,
    @Nullable String team,
    @Nullable String agentId) {

  /** The id of a rule's firing. */
  static String id(ConversationId conversationId, Instant openedAt, RuleMark mark) {
    return Ids.derive(conversationId, openedAt, mark.ruleId(), mark.version(), mark.firings());
  }
}
