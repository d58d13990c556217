package io.earshot.local.traffic;

import static io.earshot.local.traffic.Corpus.agent;
import static io.earshot.local.traffic.Corpus.conversation;
import static io.earshot.local.traffic.Corpus.customer;
import static io.earshot.local.traffic.Corpus.supervisor;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.event.ConversationEnded;
import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.ConversationStarted;
import io.earshot.domain.event.Disposition;
import io.earshot.domain.event.Message;
import io.earshot.domain.event.ParticipantJoined;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.wire.Topics;
import io.earshot.wire.record.EncodedRecord;
import io.earshot.wire.record.RawRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  @Test
  void aConversationStartsSpeaksAndEnds() {
    List<ConversationEvent> events =
        play(conversation("c-1", customer(0, "my bag is gone"), agent(4, "let me look")));

    assertThat(events)
        .extracting(event -> event.getClass().getSimpleName())
        .startsWith(
            "ConversationStarted", "Message", "ParticipantJoined", "Message", "ConversationEnded");
    assertThat(((ConversationEnded) events.get(4)).disposition()).isEqualTo(Disposition.RESOLVED);
  }

  @Test
  void pausesAreShortenedToTwentySecondsAndTheOthersKept() {
    List<Cue> cues =
        Script.of(
            conversation("c-1", customer(0, "hello?"), agent(3_600, "yes?"), customer(3_607, "!")),
            1);

    assertThat(cues.stream().filter(cue -> cue.event().apply(NOW) instanceof Message))
        .extracting(Cue::at)
        .containsExactly(Duration.ZERO, Duration.ofSeconds(20), Duration.ofSeconds(27));
  }

  @Test
  void aSupervisorJoinsBeforeSpeakingAndIsNoAgent() {
    List<ConversationEvent> events =
        play(conversation("c-1", customer(0, "your boss, now"), supervisor(9, "good morning")));

    ParticipantJoined joined = (ParticipantJoined) events.get(2);
    assertThat(joined.role()).isEqualTo(ParticipantRole.SUPERVISOR);
    assertThat(joined.agentId()).isNull();
    assertThat(((Message) events.get(3)).participantId()).isEqualTo(joined.participantId());
  }

  @Test
  void everyEventIsOneThatTheJobCanRead() throws Exception {
    for (ConversationEvent event :
        play(conversation("c-1", customer(0, "my bag"), agent(1, "ah"), supervisor(2, "oh")))) {
      EncodedRecord record = Topics.CONVERSATION_EVENTS.encode(event);

      assertThat(
              Topics.CONVERSATION_EVENTS.decode(
                  new RawRecord(
                      Topics.CONVERSATION_EVENTS.name(),
                      0,
                      0,
                      NOW.toEpochMilli(),
                      record.key(),
                      record.value())))
          .isEqualTo(event);
    }
  }

  @Test
  void theSameConversationIsAlwaysPlayedByTheSamePeople() {
    CorpusConversation conversation = conversation("c-1", customer(0, "hello"), agent(2, "hello"));

    assertThat(play(conversation)).isEqualTo(play(conversation));
  }

  @Test
  void theSecondRoundIsAnotherConversationOfTheSameCustomer() {
    CorpusConversation conversation = conversation("c-1", customer(0, "hello"));

    ConversationStarted first = (ConversationStarted) play(conversation, 1).get(0);
    ConversationStarted second = (ConversationStarted) play(conversation, 2).get(0);

    assertThat(second.conversationId()).isNotEqualTo(first.conversationId());
    assertThat(second.customerId()).isEqualTo(first.customerId());
  }

  private static List<ConversationEvent> play(CorpusConversation conversation) {
    return play(conversation, 1);
  }

  private static List<ConversationEvent> play(CorpusConversation conversation, int round) {
    return Script.of(conversation, round).stream()
        .map(cue -> cue.event().apply(NOW.plus(cue.at())))
        .toList();
  }
}
