package io.earshot.domain.conversation;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.MessageId;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.mood.MoodBand;
import io.earshot.domain.mood.Tally;
import io.earshot.domain.reading.IntentReading;
import io.earshot.domain.reading.LanguageReading;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.reading.SubjectReading;
import io.earshot.domain.risk.Risk;
import io.earshot.domain.routing.Feeling;
import io.earshot.domain.routing.Matter;
import io.earshot.domain.routing.Place;
import io.earshot.domain.routing.RoutedCustomer;
import io.earshot.domain.routing.RoutingFacts;
import io.earshot.domain.routing.Wait;
import io.earshot.domain.rule.RuleMark;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Conversations as routing sees them. */
final class FactsForRouting {

  private static final double CONFIDENT = 0.9;

  private FactsForRouting() {}

  /**
   * The conversation at an instant.
   *
   * @param cause the message that brought the change, or null
   * @param heard the message that was read, or null
   * @param risk null if it is not known
   */
  static RoutingFacts of(
      Conversation of,
      Instant at,
      @Nullable MessageId cause,
      @Nullable ScoredMessage heard,
      RoutingFacts.Stage stage,
      @Nullable Risk risk) {
    Facts facts = of.facts();
    Tally tally = of.reckoning().now();
    return new RoutingFacts(
        of.conversationId(),
        of.course().openedAt(),
        at,
        cause,
        stage,
        new Place(facts.channel(), facts.queue(), facts.team(), facts.agentId()),
        customer(of),
        matter(of, heard),
        new Feeling(
            MoodBand.of(tally.mood(), of.handed().moodBand()),
            tally.mood(),
            of.outlook().severity(),
            risk == null ? null : risk.score()),
        stage == RoutingFacts.Stage.OPEN ? wait(of, at) : Wait.NONE);
  }

  private static Matter matter(Conversation of, @Nullable ScoredMessage heard) {
    Tally tally = of.reckoning().now();
    SubjectReading subject = of.subject();
    IntentReading intent = of.firstIntent();
    return new Matter(
        language(of, heard),
        subject == null ? null : subject.label(),
        intent == null ? null : intent.label(),
        tally.customerMessages(),
        saidByCustomer(tally),
        of.ruleMarks().stream().map(RuleMark::ruleId).sorted().distinct().toList());
  }

  /** Nobody is sent to speakers of a language because of one doubtful word. */
  private static @Nullable String language(Conversation of, @Nullable ScoredMessage heard) {
    LanguageReading found =
        heard != null && heard.role() == ParticipantRole.CUSTOMER ? heard.language() : null;
    if (found != null && found.confidence() >= CONFIDENT) {
      return found.code();
    }
    String known = of.handed().language();
    boolean spoke = of.reckoning().now().customerMessages() > 0;
    return known != null || spoke ? known : of.facts().language();
  }

  private static RoutedCustomer customer(Conversation of) {
    Facts facts = of.facts();
    Recalled recalled = facts.recalled();
    Double mood = recalled.mood();
    return new RoutedCustomer(
        facts.customerId(),
        facts.tier(),
        recalled.languages(),
        MoodBand.of(mood == null ? 0 : mood, of.handed().customerMoodBand()),
        recalled.contacts7d(),
        recalled.badContacts(),
        of.sameSubjectAgain(),
        recalled.continues() != null);
  }

  private static Set<Signal> saidByCustomer(Tally tally) {
    Set<Signal> signals = tally.detected();
    signals.removeIf(signal -> signal.saidBy() != ParticipantRole.CUSTOMER);
    return signals;
  }

  private static Wait wait(Conversation of, Instant at) {
    Instant since = waitingSince(of);
    return since == null ? Wait.NONE : new Wait(since, of.pauses().answeringUntil(at));
  }

  /**
   * Who is in a queue waits from when he came to it. While an agent speaks with him, his next words
   * do not put him back into a queue; where answers are written and take their time, they do. A
   * closing courtesy never does.
   */
  private static @Nullable Instant waitingSince(Conversation of) {
    Facts facts = of.facts();
    Tally tally = of.reckoning().now();
    Instant released = facts.handling().releasedAt();
    if (released != null && facts.agentId() == null) {
      return released;
    }
    boolean attended = facts.agentId() != null || tally.agentMessages() > 0;
    if (!attended) {
      return of.course().openedAt();
    }
    return facts.agentId() == null || isWritten(facts.channel()) ? tally.waitingSince() : null;
  }

  private static boolean isWritten(Channel channel) {
    return switch (channel) {
      case EMAIL, SMS, SOCIAL -> true;
      case VOICE, CHAT, UNKNOWN -> false;
    };
  }
}
