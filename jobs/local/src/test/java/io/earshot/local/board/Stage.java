package io.earshot.local.board;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.earshot.board.Board;
import io.earshot.board.BoardSettings;
import io.earshot.board.settings.BoardFile;
import io.earshot.local.broker.EmbeddedBroker;
import io.earshot.local.broker.TopicsAdmin;
import io.earshot.local.topics.TopicWriter;
import io.earshot.wire.Topic;
import io.earshot.wire.Topics;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A broker with a board, on which conversations and alerts are put by hand. */
final class Stage implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final EmbeddedBroker broker;
  private final BoardFile file;
  private final TopicWriter writer;
  private Board board;
  private final URI address;
  private int revision;

  private Stage(EmbeddedBroker broker, BoardFile file) {
    this.broker = broker;
    this.file = file;
    this.writer = TopicWriter.open(broker.bootstrapServers());
    this.board = Board.start(settings(0));
    this.address = board.address();
  }

  /** With a board that lets everybody in. */
  static Stage build(Path folder) {
    return build(folder, BoardFile.shipped());
  }

  static Stage build(Path folder, BoardFile file) {
    EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"));
    try (TopicsAdmin admin = TopicsAdmin.connect(broker.bootstrapServers())) {
      admin.createMissing();
    }
    return new Stage(broker, file);
  }

  String bootstrapServers() {
    return broker.bootstrapServers();
  }

  /** Where a screen of the board is, for example now. */
  String screen(String hash) {
    return address.resolve("/#/" + hash).toString();
  }

  /** The board is gone, as with a failing machine. */
  void stopBoard() {
    board.close();
  }

  /** A board at the address of the one before. */
  void restartBoard() {
    board = Board.start(settings(address.getPort()));
  }

  private BoardSettings settings(int port) {
    return new BoardSettings(
        broker.bootstrapServers(), file.listening("127.0.0.1", port), List.of());
  }

  /** An open conversation of this customer. */
  void conversation(String id, String customer, double mood, double risk) {
    Instant now = Instant.now();
    put(
        Topics.CONVERSATIONS,
        id,
        """
        {"conversationId":%1$s,"revision":%6$d,"status":"OPEN","changedAt":"%5$s","customerId":%2$s,\
        "tier":"GOLD","channel":"CHAT","queue":"billing","team":"north","agentId":"a-12","language":"en",\
        "startedAt":"%5$s","lastMessageAt":"%5$s","customerWaitingSince":"%5$s",\
        "messages":{"customer":2,"agent":1},"mood":{"score":%3$s,"trend":"FALLING","worst":%3$s,\
        "negativeStreak":1,"contactLens":{"overall":-2.5,"quarters":[null,-2.5,-5,0]}},\
        "risk":{"score":%4$s,"because":[{"factor":"negative streak","value":3,"weight":0.9}]},\
        "signals":{},"subject":{"label":"billing","confidence":0.8},"lateMessages":0}
        """
            .formatted(quoted(id), quoted(customer), mood, risk, now, ++revision));
  }

  /** A message of a conversation's customer. */
  void message(String conversation, String id, String customer, String text) {
    put(
        Topics.SCORED_MESSAGES,
        conversation,
        """
        {"messageId":%2$s,"conversationId":%1$s,"revision":1,"customerId":%3$s,"role":"CUSTOMER",\
        "participantId":%3$s,"channel":"CHAT","sentAt":"%5$s","text":%4$s,"truncated":false,\
        "language":{"code":"en","confidence":0.98},"sentiment":{"label":"NEGATIVE","score":-0.71,\
        "probabilities":{"negative":0.8,"neutral":0.11,"positive":0.09}},\
        "emotion":{"label":"ANGER","confidence":0.66},"signals":[],"because":[],"courtesy":false,\
        "redactions":[],"model":{"id":"sentiment-en","version":"1.2.0","reader":"LINEAR"}}
        """
            .formatted(
                quoted(conversation), quoted(id), quoted(customer), quoted(text), Instant.now()));
  }

  /** An alert in this state; when it was written, in milliseconds. */
  long alert(String id, int revision, String state, Words words) {
    Instant now = Instant.now();
    return put(
        Topics.ALERTS,
        id,
        """
        {"alertId":%1$s,"revision":%2$d,"state":"%3$s","conversationId":%4$s,"customerId":%5$s,\
        "severity":"%8$s","level":1,"queue":"billing","team":"north","agentId":"a-12","openedAt":"%9$s",\
        "changedAt":"%9$s","title":%6$s,"because":[{"kind":"POLICY","id":"asks-for-supervisor","score":1,\
        "severity":"CRITICAL","detail":%6$s}],"becauseNoLonger":[],\
        "evidence":[{"messageId":"m-1","role":"CUSTOMER","quote":%7$s,"sentAt":"%9$s"}],\
        "mood":{"before":0.1,"now":-0.52},"suggestedAction":"Join the call",\
        "recoverySteps":{"listen":true,"apologise":false,"own":false,"solve":false,"followUp":false},\
        "nextStep":"APOLOGISE"%10$s}
        """
            .formatted(
                quoted(id),
                revision,
                state,
                quoted(words.conversation),
                quoted(words.customer),
                quoted(words.title),
                quoted(words.quote),
                words.severity,
                now,
                state.equals("ACKNOWLEDGED")
                    ? ",\"acknowledgedBy\":\"lena\",\"acknowledgedAt\":\"" + now + "\""
                    : ""));
  }

  /** What an alert says, and of whom. */
  record Words(String conversation, String customer, String severity, String title, String quote) {}

  private long put(Topic<?> topic, String key, String json) {
    long now = System.currentTimeMillis();
    writer.write(topic, key.getBytes(UTF_8), json.strip().getBytes(UTF_8), now);
    writer.flush();
    return now;
  }

  private static String quoted(String text) {
    try {
      return JSON.writeValueAsString(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  @Override
  public void close() {
    board.close();
    writer.close();
    broker.close();
  }
}
