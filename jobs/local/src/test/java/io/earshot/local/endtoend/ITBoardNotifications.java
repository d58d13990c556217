package io.earshot.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.earshot.board.Board;
import io.earshot.board.BoardSettings;
import io.earshot.board.settings.BoardFile;
import io.earshot.domain.alert.Alert;
import io.earshot.domain.audit.AuditEntry;
import io.earshot.domain.notification.Notice;
import io.earshot.domain.status.ComponentStatus;
import io.earshot.domain.status.EndpointStatus;
import io.earshot.local.broker.EmbeddedBroker;
import io.earshot.local.broker.TopicsAdmin;
import io.earshot.local.topics.Received;
import io.earshot.local.topics.TopicTail;
import io.earshot.local.topics.TopicWriter;
import io.earshot.rules.RuleFile;
import io.earshot.wire.Topic;
import io.earshot.wire.Topics;
import io.earshot.wire.record.RawRecord;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A board that tells an endpoint of alerts, behind a real broker, and is restarted. */
class ITBoardNotifications {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ALERT =
      "{'alertId':'%s','revision':%d,'state':'%s','conversationId':'c-1','severity':'CRITICAL',"
          + "'level':1,'queue':'billing','team':'north','openedAt':'%s','changedAt':'%s',"
          + "'title':'Asks for a supervisor','because':[],'becauseNoLonger':[],'evidence':[],"
          + "'mood':{},'suggestedAction':'Join','recoverySteps':{'listen':false,"
          + "'apologise':false,'own':false,'solve':false,'followUp':false},'nextStep':'LISTEN'}";

  @TempDir private Path folder;
  private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
  private EmbeddedBroker broker;
  private HttpServer endpoint;

  @BeforeEach
  void start() throws Exception {
    broker = EmbeddedBroker.start(folder.resolve("kafka"));
    try (TopicsAdmin admin = TopicsAdmin.connect(broker.bootstrapServers())) {
      admin.createMissing();
    }
    endpoint = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    endpoint.createContext(
        "/",
        exchange -> {
          received.add(JSON.readTree(exchange.getRequestBody().readAllBytes()));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    endpoint.start();
  }

  @AfterEach
  void stop() {
    endpoint.stop(0);
    broker.close();
  }

  @Test
  void aRestartTellsNobodyTwiceAndWhatCameMeanwhileIsTold() throws Exception {
    try (Board board = Board.start(settings())) {
      write("0a1b", 1, "OPENED");
      assertThat(next()).isEqualTo("alert.open 0a1b-1");
      assertThat(awaited(Topics.NOTIFICATIONS, Notice.class).endpoint()).isEqualTo("crm");
      assertThat(status(board.address(), "evil.example")).isEqualTo(403);
    }
    write("0a1b", 2, "CLEARED");
    write("0c2d", 1, "OPENED");
    write("0c2d", 2, "CLOSED");

    try (Board board = Board.start(settings())) {
      assertThat(next()).isEqualTo("alert.over 0a1b-2");
      write("0e3f", 1, "OPENED");
      assertThat(next()).isEqualTo("alert.open 0e3f-1");
      assertThat(board.address().getHost()).isEqualTo("localhost");
    }
  }

  @Test
  void theBoardSaysHowItsEndpointsAreAndWhoLoggedInVain() throws Exception {
    try (Board board = Board.start(settings())) {
      ComponentStatus status = awaited(Topics.STATUS, ComponentStatus.class);
      assertThat(status.component()).isEqualTo(ComponentStatus.BOARD);
      assertThat(status.endpoints())
          .extracting(EndpointStatus::name, EndpointStatus::state)
          .containsExactly(
              org.assertj.core.api.Assertions.tuple("crm", EndpointStatus.State.WORKING));

      HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(board.address().resolve("/api/login"))
                  .header("Content-Type", "application/json")
                  .POST(
                      HttpRequest.BodyPublishers.ofString(
                          "{\"name\":\"omar\",\"password\":\"is it this\"}"))
                  .build(),
              HttpResponse.BodyHandlers.discarding());
      AuditEntry entry = awaited(Topics.AUDIT, AuditEntry.class);
      assertThat(entry.by()).isEqualTo("omar");
      assertThat(entry.outcome()).isEqualTo("BAD_PASSWORD");
    }
  }

  private BoardSettings settings() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    Path users = Files.writeString(folder.resolve("users.yaml"), "[]");
    Path file =
        Files.writeString(
            folder.resolve("board.yaml"),
            """
            listen: {port: 0}
            access: {login: USERS, users: %s}
            notifications:
              endpoints:
                - {name: crm, kind: WEBHOOK, url: 'http://localhost:%d/', secret: 'file:%s'}
            """
                .formatted(users, endpoint.getAddress().getPort(), secret));
    return new BoardSettings(broker.bootstrapServers(), BoardFile.load(file), RuleFile.shipped());
  }

  private void write(String alertId, int revision, String state) throws Exception {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    byte[] json =
        ALERT
            .formatted(alertId, revision, state, now, now)
            .replace('\'', '"')
            .getBytes(StandardCharsets.UTF_8);
    Alert alert = Topics.ALERTS.decode(new RawRecord("alerts.v1", 0, 0, 0, null, json));
    try (TopicWriter writer = TopicWriter.open(broker.bootstrapServers())) {
      writer.write(Topics.ALERTS, alert);
      writer.flush();
    }
  }

  private String next() throws InterruptedException {
    JsonNode notice = received.poll(60, TimeUnit.SECONDS);
    assertThat(notice).as("a notice arrives").isNotNull();
    JsonNode data = notice.path("data");
    return "%s %s-%s"
        .formatted(
            notice.path("type").asText(),
            data.path("alertId").asText(),
            data.path("revision").asText());
  }

  private static int status(URI board, String host) throws Exception {
    try (java.net.Socket socket = new java.net.Socket("127.0.0.1", board.getPort())) {
      String request = "GET / HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(host);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      byte[] answer = socket.getInputStream().readAllBytes();
      return Integer.parseInt(new String(answer, 9, 3, StandardCharsets.US_ASCII));
    }
  }

  private <T> T awaited(Topic<T> topic, Class<T> type) {
    AtomicReference<T> found = new AtomicReference<>();
    try (TopicTail tail = TopicTail.fromBeginning(broker.bootstrapServers(), List.of(topic))) {
      for (int i = 0; i < 120 && found.get() == null; i++) {
        for (Received<?> one : tail.poll(Duration.ofMillis(500))) {
          one.ifOf(topic, value -> found.compareAndSet(null, type.cast(value)));
        }
      }
    }
    assertThat(found.get()).as("a record on " + topic.name()).isNotNull();
    return found.get();
  }
}
