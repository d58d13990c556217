package io.earshot.local.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.board.Board;
import io.earshot.board.BoardSettings;
import io.earshot.board.access.Access;
import io.earshot.domain.alert.AlertAction;
import io.earshot.local.Ports;
import io.earshot.local.broker.EmbeddedBroker;
import io.earshot.local.broker.TopicsAdmin;
import io.earshot.local.topics.TopicTail;
import io.earshot.local.topics.TopicWriter;
import io.earshot.rules.RuleFile;
import io.earshot.wire.Topic;
import io.earshot.wire.Topics;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The board with a Kafka. */
class ITBoard {

  private static final Pattern TOKEN = Pattern.compile("\"csrf\":\"([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private final int port = Ports.anyFree().orElseThrow();
  private EmbeddedBroker broker;

  @BeforeEach
  void start() {
    broker = EmbeddedBroker.start(folder.resolve("kafka"), port);
    try (TopicsAdmin admin = TopicsAdmin.connect(broker.bootstrapServers())) {
      admin.createMissing();
    }
  }

  @AfterEach
  void stop() throws Exception {
    broker.close();
  }

  @Test
  void tenThousandOpenConversationsAreRebuiltWithinTenSecondsOfOneCore() throws Exception {
    try (TopicWriter writer = TopicWriter.open(broker.bootstrapServers(), Duration.ofMillis(20))) {
      for (int revision = 1; revision <= 3; revision++) {
        for (int i = 0; i < 10_000; i++) {
          write(writer, Topics.CONVERSATIONS, "c-" + i, conversation("c-" + i, revision));
        }
      }
      writer.flush();
    }

    try (Board board = board()) {
      assertThat(board.isLiveWithin(PATIENCE)).isTrue();

      assertThat(get(board, "api/now").body()).contains("\"open\":10000,");
      assertThat(cpuTimeOf("board-feed")).isBetween(Duration.ZERO, Duration.ofSeconds(10));
    }
  }

  @Test
  void whatALeadDoesOnTheBoardIsOnTheTopic() throws Exception {
    try (TopicWriter writer = TopicWriter.open(broker.bootstrapServers())) {
      write(writer, Topics.CONVERSATIONS, "c-1", conversation("c-1", 1));
      write(writer, Topics.ALERTS, "a-1", alert("a-1", "c-1"));
      writer.flush();
    }
    try (Board board = board();
        TopicTail tail =
            TopicTail.fromBeginning(broker.bootstrapServers(), List.of(Topics.ALERT_ACTIONS))) {
      assertThat(board.isLiveWithin(PATIENCE)).isTrue();

      assertThat(act(board, "a-1").statusCode()).isEqualTo(202);

      List<AlertAction> actions = new ArrayList<>();
      await(
          () -> {
            tail.poll(Duration.ofMillis(200))
                .forEach(one -> one.ifOf(Topics.ALERT_ACTIONS, actions::add));
            return !actions.isEmpty();
          });
      assertThat(actions.get(0).action()).isEqualTo(AlertAction.Kind.ACKNOWLEDGE);
    }
  }

  @Test
  void aBoardThatStartsBeforeItsKafkaOrLosesItSaysSoAndGoesOnWhereItStopped() throws Exception {
    broker.close();
    try (Board board = board()) {
      assertThat(get(board, "healthz").statusCode()).isEqualTo(503);

      broker = EmbeddedBroker.start(folder.resolve("kafka"), port);
      await(() -> get(board, "healthz").statusCode() == 200);

      broker.close();
      await(() -> get(board, "healthz").body().contains("away"));
      assertThat(get(board, "api/now").statusCode()).isEqualTo(200);

      broker = EmbeddedBroker.start(folder.resolve("kafka"), port);
      try (TopicWriter writer = TopicWriter.open(broker.bootstrapServers())) {
        write(writer, Topics.CONVERSATIONS, "c-1", conversation("c-1", 1));
        writer.flush();
      }
      await(() -> get(board, "api/now").body().contains("\"c-1\""));
      await(() -> get(board, "healthz").statusCode() == 200);
    }
  }

  @Test
  void whatWasSaidBeforeTheBoardStartedIsReadBackFromTheTopic() throws Exception {
    try (TopicWriter writer = TopicWriter.open(broker.bootstrapServers())) {
      write(writer, Topics.CONVERSATIONS, "c-1", conversation("c-1", 1));
      for (int i = 0; i < 5; i++) {
        write(writer, Topics.SCORED_MESSAGES, "c-1", message("m-" + i, "c-1"));
        write(writer, Topics.SCORED_MESSAGES, "c-2", message("other-" + i, "c-2"));
      }
      writer.flush();
    }
    try (Board board = board()) {
      assertThat(board.isLiveWithin(PATIENCE)).isTrue();

      String body = get(board, "api/conversations/c-1").body();

      assertThat(body).contains("\"m-0\"", "\"m-4\"", "\"complete\":true");
      assertThat(body).doesNotContain("other-");
      await(() -> get(board, "api/floor?by=queue").body().contains("\"complete\":true"));
      assertThat(get(board, "api/floor?by=queue").body()).contains("\"key\":\"billing\"");
    }
  }

  @Test
  void aRuleIsTriedOnTheLastHour() throws Exception {
    try (TopicWriter writer = TopicWriter.open(broker.bootstrapServers())) {
      write(writer, Topics.CONVERSATIONS, "c-1", conversation("c-1", 1));
      write(writer, Topics.SCORED_MESSAGES, "c-1", message("m-1", "c-1"));
      writer.flush();
    }
    try (Board board = board()) {
      assertThat(board.isLiveWithin(PATIENCE)).isTrue();
      String rule =
          "{\"rule\":{\"ruleId\":\"angry\",\"title\":\"Angry\",\"severity\":\"WARNING\","
              + "\"condition\":\"conversation.mood < -0.5\"}}";

      HttpResponse<String> answer = post(board, "api/rules/dry-run", rule);

      assertThat(answer.body())
          .contains("\"conversations\":1,\"messages\":1,\"fired\":1")
          .contains("\"quote\":\"Where is my parcel?\"");
    }
  }

  /** The clock on the wall tells more of the machine's other work than of the board. */
  private static Duration cpuTimeOf(String name) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    for (ThreadInfo one : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (one != null && one.getThreadName().equals(name)) {
        return Duration.ofNanos(threads.getThreadCpuTime(one.getThreadId()));
      }
    }
    throw new AssertionError("there is no thread " + name);
  }

  private Board board() {
    return Board.start(
        new BoardSettings(broker.bootstrapServers(), Ports.HOST, 0, RuleFile.shipped()));
  }

  private HttpResponse<String> get(Board board, String path) {
    return send(HttpRequest.newBuilder(board.address().resolve("/" + path)).build());
  }

  private HttpResponse<String> post(Board board, String path, String json) {
    return send(
        HttpRequest.newBuilder(board.address().resolve("/" + path))
            .header("Content-Type", "application/json")
            .header(Access.CSRF, token(board))
            .POST(BodyPublishers.ofString(json))
            .build());
  }

  /** Of the page that the board gives out. */
  private String token(Board board) {
    HttpRequest session = HttpRequest.newBuilder(board.address().resolve("api/session")).build();
    Matcher token = TOKEN.matcher(send(session).body());
    return token.find() ? token.group(1) : "";
  }

  private HttpResponse<String> act(Board board, String alertId) {
    return post(board, "api/alerts/" + alertId + "/actions", "{\"action\":\"ACKNOWLEDGE\"}");
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(BooleanSupplier done) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!done.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited for long enough").isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private static void write(TopicWriter writer, Topic<?> topic, String key, String json) {
    writer.write(
        topic,
        key.getBytes(StandardCharsets.UTF_8),
        json.getBytes(StandardCharsets.UTF_8),
        System.currentTimeMillis());
  }

  private static String conversation(String id, int revision) {
    return ("{\"conversationId\":\"%s\",\"revision\":%d,\"status\":\"OPEN\",\"changedAt\":\"%s\","
            + "\"channel\":\"CHAT\",\"queue\":\"billing\",\"team\":\"north\",\"startedAt\":\"%s\","
            + "\"messages\":{\"customer\":1,\"agent\":0},\"signals\":{},\"lateMessages\":0}")
        .formatted(id, revision, now(), now().minusSeconds(60));
  }

  private static String message(String id, String conversation) {
    return ("{\"messageId\":\"%s\",\"conversationId\":\"%s\",\"revision\":1,\"role\":\"CUSTOMER\","
            + "\"channel\":\"CHAT\",\"sentAt\":\"%s\",\"text\":\"Where is my parcel?\","
            + "\"truncated\":false,\"sentiment\":{\"label\":\"NEGATIVE\",\"score\":-0.9,"
            + "\"probabilities\":{\"negative\":0.9,\"neutral\":0.1,\"positive\":0}},"
            + "\"signals\":[],\"because\":[],\"courtesy\":false,\"redactions\":[],"
            + "\"model\":{\"id\":\"m\",\"version\":\"1\",\"reader\":\"LINEAR\"}}")
        .formatted(id, conversation, now().minusSeconds(30));
  }

  private static String alert(String id, String conversation) {
    return ("{\"alertId\":\"%s\",\"revision\":1,\"state\":\"OPENED\",\"conversationId\":\"%s\","
            + "\"severity\":\"WARNING\",\"level\":1,\"team\":\"north\",\"openedAt\":\"%s\","
            + "\"changedAt\":\"%s\",\"title\":\"t\",\"because\":[],\"becauseNoLonger\":[],"
            + "\"evidence\":[],\"mood\":{},\"suggestedAction\":\"s\",\"recoverySteps\":{"
            + "\"listen\":false,\"apologise\":false,\"own\":false,\"solve\":false,"
            + "\"followUp\":false},\"nextStep\":\"LISTEN\"}")
        .formatted(id, conversation, now(), now());
  }

  private static Instant now() {
    return Instant.ofEpochMilli(System.currentTimeMillis());
  }
}
