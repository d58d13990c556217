package io.earshot.language.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.ContextTurn;
import io.earshot.domain.reading.Emotion;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.domain.reading.Signal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledDataReaderTest {

  private static final String CONVERSATION =
      """
      {"id":"c-1","channel":"chat","language":"en","turns":[\
      {"at":0.0,"role":"agent","text":"hello","sentiment":"neutral","signals":[]},\
      {"at":1.0,"role":"customer","text":"again?","sentiment":"negative","emotion":"anger",\
      "signals":["repeat_contact"]}]}
      """;

  @TempDir Path folder;

  @Test
  void tsvIsALabelATabAndAText() throws IOException {
    Path file = write("dev.tsv", "negative\tso late\nNEUTRAL\twhen?\tnow\n\n");

    List<LabelledMessage> messages = LabelledDataReader.read(file).messages();

    assertThat(messages)
        .extracting(LabelledMessage::sentiment)
        .containsExactly(SentimentLabel.NEGATIVE, SentimentLabel.NEUTRAL);
    assertThat(messages.get(1).message().text()).isEqualTo("when?\tnow");
    assertThat(messages.get(0).message().role()).isEqualTo(ParticipantRole.CUSTOMER);
    assertThat(messages.get(0).signals()).isNull();
    assertThat(messages.get(0).isTurn()).isFalse();
  }

  @Test
  void aConversationIsItsTurnsEachWithThoseBefore() throws IOException {
    Path file = write("c.jsonl", CONVERSATION);

    List<LabelledMessage> messages = LabelledDataReader.read(file).messages();

    LabelledMessage second = messages.get(1);
    assertThat(messages).extracting(LabelledMessage::id).containsExactly("c-1:0", "c-1:1");
    assertThat(second.conversation()).isEqualTo("c-1");
    assertThat(second.message().channel()).isEqualTo(Channel.CHAT);
    assertThat(second.message().before())
        .containsExactly(new ContextTurn(ParticipantRole.AGENT, "hello"));
    assertThat(second.emotion()).isEqualTo(Emotion.ANGER);
    assertThat(second.signals()).containsExactly(Signal.REPEAT_CONTACT);
  }

  @Test
  void dialoguesForTrainingAloneKeepTheTurnsBeforeAndAreInNoFold() throws IOException {
    write("c.jsonl", CONVERSATION);
    write("dialogues/d.jsonl", CONVERSATION.replace("c-1", "d-1"));
    write("dialogues/dataset.json", "{\"name\":\"d\",\"licence\":\"MIT\",\"use\":\"train_only\"}");

    List<LabelledMessage> messages = LabelledDataReader.read(folder).messages();

    assertThat(messages)
        .extracting(LabelledMessage::conversation)
        .containsExactly("c-1", "c-1", null, null);
    assertThat(messages.get(3).id()).isEqualTo("d-1:1");
    assertThat(messages.get(3).message().before())
        .containsExactly(new ContextTurn(ParticipantRole.AGENT, "hello"));
    assertThat(LabelledDataReader.read(folder.resolve("dialogues")).messages())
        .noneMatch(LabelledMessage::isTurn);
  }

  @Test
  void aPairIsAMessageAfterTheOtherSides() throws IOException {
    Path file =
        write(
            "pairs.jsonl",
            "{\"id\":\"p\",\"prev\":\"it will not\",\"role\":\"customer\",\"text\":\"why\","
                + "\"sentiment\":\"negative\",\"signals\":[]}");

    LabelledMessage message = LabelledDataReader.read(file).messages().get(0);

    assertThat(message.isTurn()).isFalse();
    assertThat(message.message().before())
        .containsExactly(new ContextTurn(ParticipantRole.AGENT, "it will not"));
    assertThat(message.signals()).isEmpty();
  }

  @Test
  void whatAnotherReaderMadeOfAMessageStandsBesideItsLabel() throws IOException {
    Path file =
        write(
            "taught.jsonl",
            "{\"text\":\"meh\",\"sentiment\":\"neutral\","
                + "\"taught\":{\"negative\":0.6,\"neutral\":0.3,\"positive\":0.1}}");
    Path two =
        write("two.jsonl", "{\"text\":\"meh\",\"taught\":{\"negative\":0.6,\"neutral\":0.4}}");

    LabelledMessage message = LabelledDataReader.read(file).messages().get(0);

    assertThat(message.sentiment()).isEqualTo(SentimentLabel.NEUTRAL);
    assertThat(message.taught()).isNotNull();
    assertThat(message.taught().negative()).isCloseTo(0.6, within(1e-9));
    assertBad(two, "two.jsonl, line 1: taught must be three probabilities");
  }

  @Test
  void aFolderIsAllItsFilesGzippedOnesToo() throws IOException {
    write("b/one.tsv", "neutral\tone\n");
    write("README.md", "no data");
    Path zipped = folder.resolve("a.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
      out.write(CONVERSATION.getBytes(StandardCharsets.UTF_8));
    }

    LabelledData data = LabelledDataReader.read(folder);

    assertThat(data.files())
        .extracting(LabelledFile::name)
        .containsExactly("a.jsonl.gz", "b/one.tsv");
    assertThat(data.messages()).hasSize(3);
  }

  @Test
  void aTableIsReadByTheNamesOfItsColumns() throws IOException {
    Path file =
        write(
            "mine.csv",
            "\uFEFFConversation ID;Role;Channel;Text;Sentiment;Language;Signals\r\n"
                + "c1;agent;CHAT;\"Hello; how can I\r\nhelp?\";;en-GB;\r\n"
                + "c1;customer;CHAT;\"I said \"\"twice\"\"\";Negative;en-GB;repeats_self\r\n"
                + "\r\n"
                + "c2;;;Wann?;neutral;de;\r\n");

    List<LabelledMessage> messages = LabelledDataReader.read(file).messages();

    assertThat(messages).hasSize(3);
    LabelledMessage second = messages.get(1);
    assertThat(second.id()).isEqualTo("mine.csv:4");
    assertThat(second.conversation()).isEqualTo("c1");
    assertThat(second.message().text()).isEqualTo("I said \"twice\"");
    assertThat(second.message().before())
        .containsExactly(new ContextTurn(ParticipantRole.AGENT, "Hello; how can I\r\nhelp?"));
    assertThat(second.sentiment()).isEqualTo(SentimentLabel.NEGATIVE);
    assertThat(second.signals()).containsExactly(Signal.REPEATS_SELF);
    assertThat(messages.get(0).sentiment()).isNull();
    assertThat(messages.get(2).language()).isEqualTo("de");
    assertThat(messages.get(2).message().role()).isEqualTo(ParticipantRole.CUSTOMER);
  }

  @Test
  void aTsvWithAHeaderIsATable() throws IOException {
    Path file = write("mine.tsv", "text\tlabel\nhe said \"no\tnegative\n");

    LabelledMessage message = LabelledDataReader.read(file).messages().get(0);

    assertThat(message.message().text()).isEqualTo("he said \"no");
    assertThat(message.sentiment()).isEqualTo(SentimentLabel.NEGATIVE);
  }

  @Test
  void dialoguesOfOthersKeepTheirLabelsAndLoseTheirEmotions() throws IOException {
    Path file =
        write(
            "dev.jsonl",
            "{\"conversationId\":\"D1\",\"turns\":["
                + "{\"role\":\"customer\",\"text\":\"a taxi\",\"emotion\":\"excited\",\"label\":\"positive\"},"
                + "{\"role\":\"agent\",\"text\":\"where to\"}]}");

    List<LabelledMessage> messages = LabelledDataReader.read(file).messages();

    assertThat(messages.get(0).conversation()).isEqualTo("D1");
    assertThat(messages.get(0).sentiment()).isEqualTo(SentimentLabel.POSITIVE);
    assertThat(messages.get(0).emotion()).isNull();
    assertThat(messages.get(1).sentiment()).isNull();
  }

  @Test
  void aTableThatCannotBeReadSaysWhereAndWhatIsExpected() throws IOException {
    Path header = write("h.csv", "a,b\nx,y\n");
    Path label = write("l.csv", "text,label\n\"one\ntwo\",neutral\nfour,cross\n");
    Path text = write("t.csv", "text,label\nfine,neutral\n,neutral\n");
    Path quote = write("q.csv", "text,label\n\"never closed,neutral\n");

    assertBad(header, "h.csv, line 1: expected a header with the columns text and label");
    assertBad(label, "l.csv, line 4: label \"cross\" is none of [negative, neutral, positive]");
    assertBad(text, "t.csv, line 3: no text");
    assertBad(quote, "q.csv, line 2: not a table");
  }

  @Test
  void whatCannotBeReadNamesFileAndLine() throws IOException {
    Path label = write("l.tsv", "neutral\tfine\nangry\tno\n");
    Path json = write("j.jsonl", "{\"text\":\"a\"}\n{\"text\":");
    Path signal = write("s.jsonl", "{\"text\":\"a\",\"signals\":[\"shouts\"]}");
    Path text = write("t.jsonl", "{\"id\":\"x\"}");
    Path tab = write("n.tsv", "neutral fine");

    assertBad(label, "l.tsv, line 2: label \"angry\" is none of [negative, neutral, positive]");
    assertBad(json, "j.jsonl, line 2: not JSON");
    assertBad(signal, "s.jsonl, line 1: signal \"shouts\" is none of");
    assertBad(text, "t.jsonl, line 1: message x has no text");
    assertBad(tab, "n.tsv, line 1: expected label<TAB>text");
    assertBad(folder.resolve("none.tsv"), "No such file or folder");
    assertBad(write("empty/readme.txt", "").getParent(), "No labelled messages");
  }

  private static void assertBad(Path path, String message) {
    assertThatThrownBy(() -> LabelledDataReader.read(path))
        .isInstanceOf(BadDataException.class)
        .hasMessageContaining(message);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    return Files.writeString(file, text);
  }
}
