package io.earshot.domain.conversation;

import io.earshot.domain.escalation.Outlook;
import io.earshot.domain.escalation.Trouble;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.mood.Reckoning;
import io.earshot.domain.reading.IntentReading;
import io.earshot.domain.reading.SubjectLabel;
import io.earshot.domain.reading.SubjectReading;
import io.earshot.domain.rule.RuleMark;
import io.earshot.domain.time.Alarm;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is remembered of a conversation. Bounded: numbers, {@code Reckoning}'s marks, and the
 * words of at most four messages as possible evidence.
 *
 * @param begun whether anything was heard of it but the customer's standing
 * @param settledAt up to when deadlines have been decided
 * @param outlook what has been decided from its risk
 * @param attention who looks after it already
 * @param pauses of the customer's waiting
 * @param ruleMarks what rules have told in this episode; at most one a rule
 */
public record Conversation(
    ConversationId conversationId,
    boolean begun,
    Course course,
    Facts facts,
    Reckoning reckoning,
    Quotes quotes,
    Trouble trouble,
    Told told,
    Handed handed,
    Instant settledAt,
    Alarm alarm,
    Outlook outlook,
    Attention attention,
    Pauses pauses,
    List<RuleMark> ruleMarks) {

  /** State that was stored before something was kept has none of it. */
  public Conversation {
    outlook = outlook == null ? Outlook.CLEAR : outlook;
    attention = attention == null ? Attention.NONE : attention;
    pauses = pauses == null ? Pauses.NONE : pauses;
    ruleMarks = ruleMarks == null ? List.of() : ruleMarks;
  }

  /** What it is about, as far as the customer's messages tell; null if they do not. */
  public @Nullable SubjectReading subject() {
    return reckoning.now().gist().subject();
  }

  /** What the customer made contact for in this episode; null if his first messages do not tell. */
  public @Nullable IntentReading firstIntent() {
    return reckoning.now().gist().firstIntent();
  }

  static Conversation begin(ConversationId conversationId, Instant at) {
    return new Conversation(
        conversationId,
        false,
        Course.begin(at),
        Facts.UNKNOWN,
        Reckoning.EMPTY,
        Quotes.NONE,
        Trouble.NONE,
        Told.NOTHING,
        Handed.NOTHING,
        at,
        Alarm.NONE,
        Outlook.CLEAR,
        Attention.NONE,
        Pauses.NONE,
        List.of());
  }

  /** What another conversation about the same would be about; null if that is not known. */
  @Nullable String matter() {
    SubjectReading subject = subject();
    return subject == null || subject.label() == SubjectLabel.OTHER
        ? null
        : subject.label().label();
  }

  /**
   * Whether the customer has come back about the same: what this conversation is about is what a
   * recent one was about, or, as long as that is not known, the two before it were about the same.
   */
  boolean sameSubjectAgain() {
    return facts.recalled().sameSubjectAgain(matter());
  }

  Conversation withAlarm(Alarm newAlarm) {
    return new Conversation(
        conversationId,
        begun,
        course,
        facts,
        reckoning,
        quotes,
        trouble,
        told,
        handed,
        settledAt,
        newAlarm,
        outlook,
        attention,
        pauses,
        ruleMarks);
  }
}
