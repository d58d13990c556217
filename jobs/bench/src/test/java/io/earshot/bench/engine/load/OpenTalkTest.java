package io.earshot.bench.engine.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.ConversationStarted;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.Message;
import io.earshot.wire.Topics;
import io.earshot.wire.deadletter.UnreadableRecordException;
import io.earshot.wire.record.RawRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class OpenTalkTest {

  private static final Scripts CORPUS =
      Scripts.ofCorpus(Path.of("../../models/corpus/conversations"), Channel.EMAIL);
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00.123Z");
  private static final Duration AGO = Duration.ofMinutes(20);

  @Test
  void prefixesAreOfConversationsThatGoOnForAsLongAsThoseOfAMoment() {
    Prefixes prefixes = Prefixes.drawn(CORPUS, 5_000, 1);
    double ofAll = CORPUS.messagesEach();

    // A moment finds long ones more often, and on average in their middle.
    assertThat(prefixes.messagesEach()).isBetween(ofAll / 2, ofAll);
  }

  @Test
  void prefixesAreToldInThePastAndTimeIsBroughtUpToNow() throws UnreadableRecordException {
    Prefixes prefixes = Prefixes.drawn(CORPUS, 20, 1);
    PrefixTalk talk = new PrefixTalk(CORPUS, prefixes, AGO);
    Map<String, Integer> messages = new HashMap<>();
    Set<Channel> channels = new HashSet<>();
    ConversationEvent last = null;

    while (talk.messages() < talk.total()) {
      last = decoded(talk.next(NOW));
      if (last instanceof ConversationStarted start) {
        channels.add(start.channel());
      }
      if (last instanceof Message message && message.occurredAt().equals(NOW.minus(AGO))) {
        messages.merge(message.conversationId().value(), 1, Integer::sum);
      }
    }

    assertThat(Objects.requireNonNull(last).occurredAt()).isEqualTo(NOW);
    assertThat(channels).containsExactly(Channel.EMAIL);
    assertThat(messages).hasSize(20).containsKey(Prefixes.conversation(19));
    assertThat(messages.values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo((int) prefixes.messages());
  }

  @Test
  void conversationsGoOnWhereTheirPrefixEndedAndAreCountedFromTheirBeginning()
      throws UnreadableRecordException {
    Prefixes prefixes = Prefixes.drawn(CORPUS, 20, 1);
    OpenTalk talk = new OpenTalk(CORPUS, prefixes, 50, 3);
    Map<String, Integer> heard = new HashMap<>();
    long first = talk.messages();

    for (int i = 0; i < 100; i++) {
      Utterance said = talk.next(NOW);
      if (decoded(said) instanceof Message message) {
        assertThat(said.number()).isEqualTo(first++);
        heard.merge(message.conversationId().value(), 1, Integer::sum);
      }
    }

    Map<String, Integer> said = talk.said(true);
    assertThat(said).isNotEmpty();
    for (int line = 0; line < 50; line++) {
      String id = OpenTalk.conversation(line);
      Prefixes.Prefix prefix = prefixes.get(line % 20);
      long before =
          CORPUS.get(prefix.script()).subList(0, prefix.events()).stream()
              .filter(Template::isMessage)
              .count();
      if (said.containsKey(id)) {
        assertThat(said).containsEntry(id, (int) before + Objects.requireNonNull(heard.get(id)));
      }
    }
  }

  @Test
  void everySoManyMessagesOneIsOfTheLongConversation() throws UnreadableRecordException {
    SkewedTalk talk = SkewedTalk.oneLongConversation(CORPUS, 20, 4, 100);
    Map<String, Integer> special = new HashMap<>();

    while (talk.messages() < 400) {
      Utterance said = talk.next(NOW);
      if (decoded(said) instanceof Message message) {
        String id = message.conversationId().value();
        assertThat(id.startsWith("special-")).isEqualTo(SkewedTalk.isSpecial(said.number(), 4));
        if (SkewedTalk.isSpecial(said.number(), 4)) {
          special.merge(id, 1, Integer::sum);
        }
      }
    }

    assertThat(special).containsExactly(Map.entry("special-0", 100));
  }

  @Test
  void everySoManyMessagesOneIsOfTheCustomerWithManyConversations()
      throws UnreadableRecordException {
    SkewedTalk talk = SkewedTalk.oneCustomer(CORPUS, 20, 4, 30);
    Set<String> begun = new HashSet<>();
    Set<String> speaking = new HashSet<>();

    while (talk.messages() < 200) {
      Utterance said = talk.next(NOW);
      ConversationEvent event = decoded(said);
      String id = event.conversationId().value();
      if (event instanceof ConversationStarted start && id.startsWith("special-")) {
        assertThat(start.customerId()).isEqualTo(new CustomerId("v-one"));
        begun.add(id);
      }
      if (event instanceof Message && SkewedTalk.isSpecial(said.number(), 4)) {
        speaking.add(id);
      }
    }

    assertThat(begun).hasSize(30).containsAll(speaking);
  }

  private static ConversationEvent decoded(Utterance said) throws UnreadableRecordException {
    RawRecord record =
        new RawRecord(
            Topics.CONVERSATION_EVENTS.name(), 0, 0, NOW.toEpochMilli(), said.key(), said.json());
    return Objects.requireNonNull(Topics.CONVERSATION_EVENTS.decode(record));
  }
}
