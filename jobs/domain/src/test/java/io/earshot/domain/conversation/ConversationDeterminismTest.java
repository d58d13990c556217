package io.earshot.domain.conversation;

import static io.earshot.domain.Said.at;
import static io.earshot.domain.Said.edited;
import static io.earshot.domain.Said.ended;
import static io.earshot.domain.Said.goodbye;
import static io.earshot.domain.Said.recalled;
import static io.earshot.domain.Said.retracted;
import static io.earshot.domain.Said.scored;
import static io.earshot.domain.Said.started;
import static io.earshot.domain.Said.survey;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.Clockwork;
import io.earshot.domain.Clockwork.Answer;
import io.earshot.domain.Clockwork.Ringing;
import io.earshot.domain.Said;
import io.earshot.domain.SaidRules;
import io.earshot.domain.Story;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.ConversationTransferred;
import io.earshot.domain.event.HoldEnded;
import io.earshot.domain.event.HoldStarted;
import io.earshot.domain.event.ParticipantJoined;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.event.SurveyAnswered;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.reading.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is told depends on the events alone, not on when timers ring. */
class ConversationDeterminismTest {

  private static final int STORIES = 150;
  private static final double[] PAUSES = {
    0, 0.2, 1, 2, 3, 30, 60, 91, 200, 1000, 4000, 80_000, 400_000
  };

  @Test
  void timersChangeNothingThatIsTold() {
    for (int seed = 0; seed < STORIES; seed++) {
      List<Object> events = someEvents(new Random(seed));

      List<List<Object>> eager = play(events, Ringing.EAGER, seed);
      List<List<Object>> lazy = play(events, Ringing.LAZY, seed);
      List<List<Object>> never = play(events, Ringing.NEVER_BEFORE_THE_END, seed);

      assertThat(Clockwork.difference(eager, lazy)).as("seed %d", seed).isNull();
      assertThat(Clockwork.difference(eager, never)).as("seed %d", seed).isNull();
    }
  }

  @Test
  void revisionsCountUpAndTimeNeverRunsBackUntilAConversationIsForgotten() {
    for (int seed = 0; seed < STORIES; seed++) {
      List<Object> snapshots = play(someEvents(new Random(seed)), Ringing.EAGER, seed).get(0);

      int revision = 0;
      Instant changedAt = Instant.MIN;
      for (Object told : snapshots) {
        ConversationSnapshot snapshot = (ConversationSnapshot) told;
        assertThat(snapshot.revision()).as("seed %d", seed).isEqualTo(revision + 1);
        assertThat(snapshot.changedAt()).as("seed %d", seed).isAfterOrEqualTo(changedAt);
        boolean gone = snapshot.status() == ConversationStatus.FORGOTTEN;
        revision = gone ? 0 : snapshot.revision();
        changedAt = gone ? Instant.MIN : snapshot.changedAt();
      }
    }
  }

  private static List<List<Object>> play(List<Object> events, Ringing ringing, int seed) {
    ConversationDesk desk =
        new ConversationDesk(Story.SETTINGS, Story.BOOK, Story.ALERTS, Story.RISK, SaidRules.JUDGE);
    return new Clockwork<Conversation, Object>(
            (before, event) ->
                answer(
                    event instanceof ScoredMessage message
                        ? desk.onScored(before, message)
                        : desk.onEvent(before, (ConversationEvent) event)),
            (before, timer) -> answer(desk.onDeadline(before, timer)),
            ConversationDeterminismTest::timeOf)
        .play(events, ringing, new Random(seed));
  }

  private static Answer<Conversation> answer(ConversationStep step) {
    return new Answer<>(
        step.after(),
        List.of(
            step.snapshots(),
            step.escalations(),
            step.corrections(),
            step.routing(),
            step.findings()),
        step.timerAt());
  }

  private static Instant timeOf(Object event) {
    return event instanceof ScoredMessage message
        ? message.sentAt()
        : ((ConversationEvent) event).occurredAt();
  }

  /**
   * An event is late only after one that opens: what nobody remembers has no clock to be behind.
   */
  private static List<Object> someEvents(Random chance) {
    List<Object> events = new ArrayList<>();
    double clock = 0;
    double heardAt = -1;
    for (int i = 0; i < 80; i++) {
      clock += PAUSES[chance.nextInt(chance.nextInt(PAUSES.length) + 1)];
      boolean late = heardAt == clock && chance.nextInt(3) == 0;
      Object event = someEvent(chance, i, late ? clock - chance.nextInt(200) : clock);
      events.add(event);
      if (!late && opens(event)) {
        heardAt = clock;
      }
    }
    return events;
  }

  private static boolean opens(Object event) {
    return event instanceof ScoredMessage message
        ? message.revision() == 1
        : !(event instanceof SurveyAnswered);
  }

  private static Object someEvent(Random chance, int number, double at) {
    String id = "m-" + number;
    String earlier = "m-" + Math.max(0, number - 1 - chance.nextInt(6));
    double score = chance.nextInt(10) < 7 ? -chance.nextDouble() : chance.nextDouble();
    return switch (chance.nextInt(17)) {
      case 0 -> started(at, chance.nextBoolean() ? Channel.VOICE : Channel.CHAT, "billing");
      case 1 -> ended(at);
      case 2 -> recalled(at);
      case 3 -> survey(at, 3);
      case 4 -> new ConversationTransferred(Said.CONVERSATION, at(at), "retention", null, null);
      case 5 -> retracted(earlier, 9, at);
      case 6 -> edited(earlier, 2, at, score);
      case 7 -> goodbye(id, at, 0.7);
      case 8, 9 -> scored(ParticipantRole.AGENT, id, at, 0, Signal.APOLOGY);
      case 10 -> scored(ParticipantRole.CUSTOMER, id, at, score, Signal.ASKS_FOR_SUPERVISOR);
      case 11 -> new HoldStarted(Said.CONVERSATION, at(at), "a-1");
      case 12 -> new HoldEnded(Said.CONVERSATION, at(at), "a-1");
      case 13 ->
          new ParticipantJoined(
              Said.CONVERSATION, at(at), "s-1", ParticipantRole.SUPERVISOR, null, null);
      default -> scored(ParticipantRole.CUSTOMER, id, at, score);
    };
  }
}
