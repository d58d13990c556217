package io.earshot.bench.engine.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.Message;
import io.earshot.wire.Topics;
import io.earshot.wire.deadletter.UnreadableRecordException;
import io.earshot.wire.record.RawRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TalkTest {

  private static final Scripts CORPUS =
      Scripts.ofCorpus(Path.of("../../models/corpus/conversations"));
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00.123Z");

  @Test
  void everyEventIsOneThatEarshotReads() throws UnreadableRecordException {
    Talk talk = new Talk(CORPUS, 20, 1);

    for (Utterance said : said(talk, 2_000)) {
      ConversationEvent event = decoded(said);
      assertThat(event.occurredAt()).isEqualTo(NOW);
      assertThat(event.conversationId().value().getBytes(StandardCharsets.UTF_8))
          .isEqualTo(said.key());
      assertThat(event instanceof Message).isEqualTo(said.number() != Utterance.NO_MESSAGE);
    }
  }

  @Test
  void aFileOfEventsIsPlayedConversationByConversationWithoutWhatCannotBeRead(@TempDir Path folder)
      throws IOException, UnreadableRecordException {
    Path file = folder.resolve("events.jsonl");
    Talk corpus = new Talk(CORPUS, 1, 1);
    List<String> lines = new ArrayList<>();
    said(corpus, 12).forEach(it -> lines.add(new String(it.json(), StandardCharsets.UTF_8)));
    List<String> texts = texts(said(new Talk(CORPUS, 1, 1), 12));
    lines.add(3, "no JSON");
    Files.write(file, lines);

    Talk talk = new Talk(Scripts.ofFile(file), 1, 1);

    assertThat(texts(said(talk, 12))).isEqualTo(texts);
  }

  private static List<String> texts(List<Utterance> said) throws UnreadableRecordException {
    List<String> texts = new ArrayList<>();
    for (Utterance one : said) {
      if (decoded(one) instanceof Message message) {
        texts.add(message.text());
      }
    }
    return texts;
  }

  @Test
  void messagesAreNumberedWithoutAGap() throws UnreadableRecordException {
    Talk talk = new Talk(CORPUS, 20, 1);
    long next = 0;

    for (Utterance said : said(talk, 2_000)) {
      if (decoded(said) instanceof Message message) {
        assertThat(said.number()).isEqualTo(next);
        assertThat(message.messageId().value()).isEqualTo("s" + next);
        assertThat(Arrivals.numberOf(said.json())).isEqualTo(next);
        next++;
      }
    }
    assertThat(talk.messages()).isEqualTo(next).isPositive();
  }

  @Test
  void soManyConversationsAreOpenAtOnceAndMoreBeginAsTheyEnd() {
    Talk talk = new Talk(CORPUS, 20, 1);

    Set<String> first = new HashSet<>();
    said(talk, 20).forEach(it -> first.add(new String(it.key(), StandardCharsets.UTF_8)));
    assertThat(first).hasSize(20);
    said(talk, 2_000);

    assertThat(talk.begun()).isGreaterThan(20 + 20);
  }

  @Test
  void theSameSeedSaysTheSame() {
    List<Utterance> once = said(new Talk(CORPUS, 20, 5), 500);
    List<Utterance> again = said(new Talk(CORPUS, 20, 5), 500);

    for (int i = 0; i < once.size(); i++) {
      assertThat(again.get(i).json()).isEqualTo(once.get(i).json());
    }
  }

  private static List<Utterance> said(Talk talk, int events) {
    List<Utterance> said = new ArrayList<>();
    for (int i = 0; i < events; i++) {
      said.add(talk.next(NOW));
    }
    return said;
  }

  private static ConversationEvent decoded(Utterance said) throws UnreadableRecordException {
    ConversationEvent event =
        Topics.CONVERSATION_EVENTS.decode(
            new RawRecord("in", 0, 0, NOW.toEpochMilli(), said.key(), said.json()));
    assertThat(event).isNotNull();
    return event;
  }
}
