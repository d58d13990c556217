package io.earshot.domain.conversation;

import io.earshot.domain.alert.AlertId;
import io.earshot.domain.escalation.Escalation;
import io.earshot.domain.escalation.MoodShift;
import io.earshot.domain.escalation.Reason;
import io.earshot.domain.escalation.RecoverySteps;
import io.earshot.domain.escalation.Trouble;
import io.earshot.domain.event.Ids;
import io.earshot.domain.mood.Mood;
import io.earshot.domain.mood.Tally;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.reading.SubjectReading;
import io.earshot.domain.risk.Risk;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is told of a conversation, to whom: the views that go out. */
final class Snapshots {

  private Snapshots() {}

  static ConversationSnapshot of(
      Conversation conversation, ConversationStatus status, @Nullable Risk risk) {
    Course course = conversation.course();
    Facts facts = conversation.facts();
    Tally tally = conversation.reckoning().now();
    Instant changedAt = conversation.told().at();
    return new ConversationSnapshot(
        conversation.conversationId(),
        conversation.told().revision(),
        status,
        changedAt == null ? course.openedAt() : changedAt,
        facts.customerId(),
        facts.tier(),
        facts.channel(),
        facts.queue(),
        facts.team(),
        facts.agentId(),
        facts.language(),
        course.startedAt(),
        course.lastMessageAt(),
        course.isOpen() ? tally.waitingSince() : null,
        new MessageCounts(tally.customerMessages(), tally.agentMessages()),
        mood(conversation),
        risk,
        signals(tally),
        subject(conversation),
        openAlertId(conversation),
        course.disposition(),
        course.endedAt(),
        conversation.reckoning().late());
  }

  /** A number that changes when something changes that must be told at once. */
  static long essence(Conversation conversation) {
    Facts facts = conversation.facts();
    Trouble trouble = conversation.trouble();
    return Ids.hashOf(
        conversation.course().endedAt(),
        conversation.course().openedAt(),
        facts.channel(),
        facts.customerId(),
        facts.queue(),
        facts.team(),
        facts.agentId(),
        trouble.severity(),
        conversation.handed().moodBand());
  }

  static Escalation escalation(Conversation conversation, Instant at, List<Reason> reasons) {
    Facts facts = conversation.facts();
    Trouble trouble = conversation.trouble();
    Tally tally = conversation.reckoning().now();
    return new Escalation(
        conversation.conversationId(),
        conversation.course().openedAt(),
        trouble.ordinal(),
        at,
        trouble.severity(),
        !conversation.course().isOpen(),
        reasons,
        conversation.quotes().evidence(tally.waitingSince() != null),
        new MoodShift(trouble.moodBefore(), tally.hasMood() ? tally.mood() : null),
        recoverySteps(tally),
        facts.customerId(),
        facts.queue(),
        facts.team(),
        facts.agentId(),
        conversation.attention().by());
  }

  private static @Nullable Mood mood(Conversation conversation) {
    Tally tally = conversation.reckoning().now();
    if (!tally.hasMood()) {
      return null;
    }
    return new Mood(
        tally.mood(),
        tally.trend(),
        tally.worst(),
        tally.negativeStreak(),
        conversation.reckoning().contactLens());
  }

  private static Map<Signal, Integer> signals(Tally tally) {
    Map<Signal, Integer> counts = new EnumMap<>(Signal.class);
    tally.detected().forEach(signal -> counts.put(signal, tally.count(signal)));
    return counts;
  }

  private static @Nullable Subject subject(Conversation conversation) {
    SubjectReading read = conversation.subject();
    return read == null ? null : new Subject(read.label().label(), read.confidence());
  }

  private static @Nullable AlertId openAlertId(Conversation conversation) {
    Trouble trouble = conversation.trouble();
    return trouble.isOpen()
        ? AlertId.of(
            conversation.conversationId(), conversation.course().openedAt(), trouble.ordinal())
        : null;
  }

  private static RecoverySteps recoverySteps(Tally tally) {
    return new RecoverySteps(
        tally.count(Signal.EMPATHY) > 0,
        tally.count(Signal.APOLOGY) > 0,
        tally.count(Signal.OWNERSHIP) > 0,
        tally.count(Signal.SOLUTION) > 0,
        false);
  }
}
