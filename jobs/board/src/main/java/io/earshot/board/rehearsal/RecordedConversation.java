package io.earshot.board.rehearsal;

import io.earshot.domain.conversation.ConversationSnapshot;
import io.earshot.domain.customer.Contact;
import io.earshot.domain.customer.CustomerStanding;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.mood.MessageMark;
import io.earshot.domain.mood.Tally;
import io.earshot.domain.reading.Intent;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.reading.SubjectLabel;
import io.earshot.domain.rule.ConversationFacts;
import io.earshot.domain.rule.CustomerFacts;
import io.earshot.domain.rule.MessageFacts;
import io.earshot.domain.rule.RiskFacts;
import io.earshot.domain.rule.RuleCase;
import io.earshot.domain.rule.RuleFacts;
import io.earshot.domain.rule.RuleFinding;
import io.earshot.domain.rule.RuleJudge;
import io.earshot.domain.rule.RuleMark;
import io.earshot.domain.rule.RuleVerdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A conversation as the topics have recorded it, judged again. */
final class RecordedConversation {

  private final List<ConversationSnapshot> snapshots = new ArrayList<>();
  private final List<ScoredMessage> messages = new ArrayList<>();

  /** Nobody has told how the conversation stood: who was in it is not known. */
  boolean isUnknown() {
    return snapshots.isEmpty();
  }

  @Nullable String team() {
    return snapshots.get(snapshots.size() - 1).team();
  }

  @Nullable CustomerId customerId() {
    return snapshots.get(snapshots.size() - 1).customerId();
  }

  void add(ConversationSnapshot snapshot) {
    snapshots.add(snapshot);
  }

  void add(ScoredMessage message) {
    if (message.revision() == 1) {
      messages.add(message);
    }
  }

  /** How many messages were sent since then. */
  int messagesSince(Instant since) {
    return (int) messages.stream().filter(one -> !one.sentAt().isBefore(since)).count();
  }

  @Nullable ScoredMessage message(RuleFinding at) {
    return messages.stream()
        .filter(one -> one.messageId().equals(at.messageId()))
        .findFirst()
        .orElse(null);
  }

  /** What the rule finds at each message, and in the silences between them. */
  List<RuleFinding> judge(RuleJudge judge, @Nullable CustomerStanding customer, Instant until) {
    snapshots.sort(Comparator.comparing(ConversationSnapshot::changedAt));
    messages.sort(Comparator.comparing(ScoredMessage::sentAt));
    List<RuleFinding> findings = new ArrayList<>();
    List<RuleMark> marks = List.of();
    Tally tally = Tally.EMPTY;
    for (int i = 0; i < messages.size(); i++) {
      ScoredMessage message = messages.get(i);
      tally = tally.plus(MessageMark.of(message));
      RuleVerdict verdict = judge.judge(at(message.sentAt(), message, tally, customer), marks);
      findings.addAll(verdict.findings());
      marks = verdict.marks();
      Instant next = i + 1 < messages.size() ? messages.get(i + 1).sentAt() : endOr(until);
      for (Instant due : silences(message, tally, next)) {
        verdict = judge.judge(at(due, null, tally, customer), marks);
        findings.addAll(verdict.findings());
        marks = verdict.marks();
      }
    }
    return findings;
  }

  /** At the wait limit and at twice as long, if nobody answers before. */
  private List<Instant> silences(ScoredMessage after, Tally tally, Instant next) {
    List<Instant> silences = new ArrayList<>(2);
    Instant due = after.sentAt();
    while (due != null && due.isBefore(next)) {
      due = DryRun.WAITS.dueAt(tally.waitingSince(), after.channel(), due);
      if (due != null && due.isBefore(next)) {
        silences.add(due);
      }
    }
    return silences;
  }

  private Instant endOr(Instant until) {
    Instant endedAt = snapshots.get(snapshots.size() - 1).endedAt();
    return endedAt != null && endedAt.isBefore(until) ? endedAt : until;
  }

  private RuleCase at(
      Instant when,
      @Nullable ScoredMessage message,
      Tally tally,
      @Nullable CustomerStanding customer) {
    ConversationSnapshot stood = snapshotAt(when);
    ConversationFacts conversation =
        new ConversationFacts(
            stood.channel(),
            stood.queue(),
            stood.team(),
            stood.agentId(),
            stood.language(),
            stood.subject() == null ? null : SubjectLabel.of(stood.subject().label()),
            intentUntil(when),
            stood.startedAt(),
            when,
            DryRun.WAITS.of(stood.channel()),
            transfersUntil(when),
            0,
            Duration.ZERO,
            tally);
    return new RuleCase(
        stood.conversationId(),
        stood.startedAt(),
        message == null ? null : message.messageId(),
        stood.customerId(),
        new RuleFacts(
            conversation,
            message == null ? null : MessageFacts.of(message),
            facts(stood, customer),
            new RiskFacts(stood.risk() == null ? null : stood.risk().score())));
  }

  /** The last snapshot up to then; before the first one, the first. */
  private ConversationSnapshot snapshotAt(Instant when) {
    ConversationSnapshot at = snapshots.get(0);
    for (ConversationSnapshot one : snapshots) {
      if (one.changedAt().isAfter(when)) {
        break;
      }
      at = one;
    }
    return at;
  }

  private int transfersUntil(Instant when) {
    int transfers = 0;
    for (int i = 1; i < snapshots.size(); i++) {
      ConversationSnapshot one = snapshots.get(i);
      String before = snapshots.get(i - 1).queue();
      boolean isMoved = before != null && !Objects.equals(before, one.queue());
      transfers += isMoved && !one.changedAt().isAfter(when) ? 1 : 0;
    }
    return transfers;
  }

  /** What the customer has asked for first. */
  private @Nullable Intent intentUntil(Instant when) {
    for (ScoredMessage one : messages) {
      if (one.intent() != null && !one.sentAt().isAfter(when)) {
        return one.intent().label();
      }
    }
    return null;
  }

  private static CustomerFacts facts(
      ConversationSnapshot stood, @Nullable CustomerStanding customer) {
    if (customer == null) {
      return new CustomerFacts(
          stood.tier(), null, null, null, null, null, null, null, null, null, null);
    }
    return new CustomerFacts(
        stood.tier() == null ? customer.tier() : stood.tier(),
        customer.mood() == null ? null : customer.mood().score(),
        customer.contacts7d(),
        customer.contacts30d(),
        (int) customer.lastContacts().stream().filter(Contact::wasBad).count(),
        customer.sameSubjectAgain(),
        customer.channelSwitches30d(),
        customer.continues(),
        customer.lastCsat(),
        customer.lastCes(),
        customer.lastNps());
  }
}
