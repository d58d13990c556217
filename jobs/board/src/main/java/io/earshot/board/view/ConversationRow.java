package io.earshot.board.view;

import io.earshot.domain.alert.AlertId;
import io.earshot.domain.conversation.ConversationSnapshot;
import io.earshot.domain.conversation.ConversationStatus;
import io.earshot.domain.conversation.MessageCounts;
import io.earshot.domain.customer.Tier;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.mood.Mood;
import io.earshot.domain.mood.MoodTrend;
import io.earshot.domain.risk.Risk;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as a list shows it.
 *
 * @param priority that was last decided, 0 to 100, higher is sooner; null before the first decision
 * @param severity of its open alert, or null if none is open
 */
public record ConversationRow(
    ConversationId conversationId,
    int revision,
    ConversationStatus status,
    Channel channel,
    @Nullable CustomerId customerId,
    @Nullable Tier tier,
    @Nullable String queue,
    @Nullable String team,
    @Nullable String agentId,
    @Nullable String language,
    Instant startedAt,
    @Nullable Instant lastMessageAt,
    @Nullable Instant customerWaitingSince,
    MessageCounts messages,
    @Nullable MoodNow mood,
    @Nullable RiskNow risk,
    @Nullable String subject,
    @Nullable Integer priority,
    @Nullable AlertId openAlertId,
    @Nullable Severity severity) {

  /** How the customer feels. */
  public record MoodNow(double score, MoodTrend trend) {}

  /** How likely a lead is needed, 0 to 1. */
  public record RiskNow(double score) {}

  static ConversationRow of(
      ConversationSnapshot of, @Nullable Integer priority, @Nullable Severity severity) {
    Mood mood = of.mood();
    Risk risk = of.risk();
    return new ConversationRow(
        of.conversationId(),
        of.revision(),
        of.status(),
        of.channel(),
        of.customerId(),
        of.tier(),
        of.queue(),
        of.team(),
        of.agentId(),
        of.language(),
        of.startedAt(),
        of.lastMessageAt(),
        of.customerWaitingSince(),
        of.messages(),
        mood == null ? null : new MoodNow(mood.score(), mood.trend()),
        risk == null ? null : new RiskNow(risk.score()),
        of.subject() == null ? null : of.subject().label(),
        priority,
        of.openAlertId(),
        severity);
  }
}
