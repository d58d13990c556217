package io.earshot.domain.conversation;

import io.earshot.domain.escalation.WaitLimits;
import io.earshot.domain.mood.Tally;
import io.earshot.domain.reading.IntentReading;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.reading.SubjectReading;
import io.earshot.domain.risk.Risk;
import io.earshot.domain.rule.ConversationFacts;
import io.earshot.domain.rule.MessageFacts;
import io.earshot.domain.rule.RiskFacts;
import io.earshot.domain.rule.RuleCase;
import io.earshot.domain.rule.RuleFacts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Conversations as rules see them. */
final class RuleCases {

  private RuleCases() {}

  /**
   * The conversation at an instant.
   *
   * @param message the one that is judged, or null
   * @param risk null if it is not known
   */
  static RuleCase of(
      Conversation of,
      WaitLimits limits,
      @Nullable ScoredMessage message,
      @Nullable Risk risk,
      Instant at) {
    Facts facts = of.facts();
    SubjectReading subject = of.subject();
    IntentReading intent = of.firstIntent();
    Tally tally = of.pauses().applied(of.reckoning().now(), at);
    ConversationFacts conversation =
        new ConversationFacts(
            facts.channel(),
            facts.queue(),
            facts.team(),
            facts.agentId(),
            facts.language(),
            subject == null ? null : subject.label(),
            intent == null ? null : intent.label(),
            of.course().startedAt(),
            at,
            limits.of(facts.channel()),
            facts.handling().transfers(),
            facts.handling().holds(),
            facts.handling().heldAt(at),
            tally);
    return new RuleCase(
        of.conversationId(),
        of.course().openedAt(),
        message == null ? null : message.messageId(),
        facts.customerId(),
        new RuleFacts(
            conversation,
            facts(message),
            facts.recalled().asRulesSeeIt(of.matter()),
            new RiskFacts(risk == null ? null : risk.score())));
  }

  private static @Nullable MessageFacts facts(@Nullable ScoredMessage message) {
    return message == null || message.retraction() != null ? null : MessageFacts.of(message);
  }
}
