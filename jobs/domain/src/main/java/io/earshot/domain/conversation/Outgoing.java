package io.earshot.domain.conversation;

import io.earshot.domain.escalation.Correction;
import io.earshot.domain.escalation.Escalation;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.routing.RoutingFacts;
import io.earshot.domain.rule.RuleFinding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be told of one event or deadline, as it is found. */
final class Outgoing {

  private final List<ConversationSnapshot> snapshots = new ArrayList<>(1);
  private final List<Escalation> escalations = new ArrayList<>(1);
  private final List<Correction> corrections = new ArrayList<>(0);
  private final List<RoutingFacts> routing = new ArrayList<>(1);
  private final List<RuleFinding> findings = new ArrayList<>(1);

  void add(ConversationSnapshot snapshot) {
    snapshots.add(snapshot);
  }

  void add(Escalation escalation) {
    escalations.add(escalation);
  }

  void add(RoutingFacts facts) {
    routing.add(facts);
  }

  void addFindings(List<RuleFinding> found) {
    findings.addAll(found);
  }

  /** What a message said before that has other words now, or none. */
  void addCorrection(ScoredMessage message, Instant at) {
    corrections.add(
        new Correction(
            message.conversationId(), at, message.messageId(), Quotes.quotable(message)));
  }

  ConversationStep step(@Nullable Conversation after, @Nullable Instant timerAt) {
    return new ConversationStep(
        after, snapshots, escalations, corrections, routing, findings, timerAt);
  }
}
