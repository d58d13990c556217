package io.earshot.board.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.earshot.board.settings.EndpointSettings;
import io.earshot.board.settings.EndpointSettings.Kind;
import io.earshot.board.settings.NotificationSettings;
import io.earshot.board.settings.Place;
import io.earshot.domain.alert.AlertState;
import io.earshot.domain.notification.Notice;
import io.earshot.domain.status.EndpointStatus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that answers as it is told. */
class NotifierTest {

  private static final Backoff SOON =
      new Backoff(Duration.ofMillis(10), Duration.ofMillis(20), new Random(1));

  private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
  private final BlockingQueue<Notice> notices = new LinkedBlockingQueue<>();
  private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
  private final AnAlert alert = AnAlert.opened("0a1b");
  private HttpServer server;
  private Notifier notifier;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void close() {
    if (notifier != null) {
      notifier.close();
    }
    server.stop(0);
  }

  @Test
  void aNoticeArrivesSignedAndIsWrittenDown() throws Exception {
    notifier = notifier(webhook());
    notifier.take(List.of(alert.alert()));

    Received one = next();
    byte[] key = Base64.getDecoder().decode(AnEndpoint.SECRET.substring("whsec_".length()));
    assertThat(one.id).isEqualTo("0a1b-1");
    assertThat(one.signature)
        .isEqualTo("v1," + SignedForm.signature(key, one.id, one.timestamp, one.body));
    assertThat(written().outcome()).isEqualTo(Notice.Outcome.DELIVERED);
  }

  @Test
  void whatFailsIsTriedAgainUnderTheSameIdAndNothingOvertakesIt() throws Exception {
    statuses.addAll(List.of(503, 429, 200, 200));
    notifier = notifier(webhook());
    notifier.take(List.of(alert.alert()));
    notifier.take(List.of(AnAlert.opened("0c").alert()));

    assertThat(List.of(next().id, next().id, next().id, next().id))
        .containsExactly("0a1b-1", "0a1b-1", "0a1b-1", "0c-1");
    Notice first = written();
    assertThat(first.attempts()).isEqualTo(3);
    assertThat(first.outcome()).isEqualTo(Notice.Outcome.DELIVERED);
  }

  @Test
  void anEndpointThatIsDownIsSeenAndHoldsUpNoOther() throws Exception {
    HttpServer gone =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    gone.start();
    String nowhere = "http://localhost:" + gone.getAddress().getPort() + "/";
    gone.stop(0);
    notifier = notifier(AnEndpoint.of(Kind.SLACK, nowhere, false), webhook());
    notifier.take(List.of(alert.alert()));

    assertThat(next().id).isEqualTo("0a1b-1");
    assertThat(written().endpoint()).isEqualTo("webhook");
    EndpointStatus slack = failing();
    assertThat(slack.name()).isEqualTo("slack");
    assertThat(slack.lastProblem()).isEqualTo("cannot connect");
    assertThat(slack.failingSince()).isNotNull();
  }

  @Test
  void aRedirectIsNotFollowed() throws Exception {
    statuses.add(307);
    notifier = notifier(webhook());
    notifier.take(List.of(alert.alert()));

    assertThat(written().outcome()).isEqualTo(Notice.Outcome.GIVEN_UP);
    assertThat(received).hasSize(1);
    assertThat(notifier.endpoints().get(0).state()).isEqualTo(EndpointStatus.State.DEAD);
  }

  @Test
  void aNewNotifierTellsWhatTheOldOneHadNotTold() throws Exception {
    notifier = notifier(webhook());
    notifier.take(List.of(alert.alert()));
    Notice before = written();
    next();
    notifier.close();

    notifier = notifier(webhook());
    notifier.remember(List.of(before));
    notifier.take(List.of(alert.alert(), AnAlert.opened("0c").alert()));
    notifier.take(List.of(alert.now(AlertState.CLOSED).alert()));

    assertThat(List.of(next().id, next().id)).containsExactly("0c-1", "0a1b-2");
  }

  @Test
  void aTestNoticeSaysWhatIsWrong() {
    NotificationSettings settings = AnEndpoint.settings(webhook());

    assertThat(TestNotice.send(settings, "webhook", () -> AnAlert.NOON)).isNull();
    statuses.add(404);
    assertThat(TestNotice.send(settings, "webhook", () -> AnAlert.NOON)).isEqualTo("HTTP 404");
    assertThat(received).extracting(it -> it.id.endsWith("-1")).contains(true);
  }

  private EndpointStatus failing() throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      for (EndpointStatus one : notifier.endpoints()) {
        if (one.state() == EndpointStatus.State.FAILING) {
          return one;
        }
      }
      // The server's answers are awaited; of a server that is gone only the state can tell.
      TimeUnit.MILLISECONDS.sleep(20);
    }
    throw new AssertionError("no endpoint fails");
  }

  private Received next() throws InterruptedException {
    Received one = received.poll(10, TimeUnit.SECONDS);
    assertThat(one).as("something arrives").isNotNull();
    return one;
  }

  private Notice written() throws InterruptedException {
    Notice one = notices.poll(10, TimeUnit.SECONDS);
    assertThat(one).as("something is written down").isNotNull();
    return one;
  }

  private EndpointSettings webhook() {
    EndpointSettings usual = AnEndpoint.of(Kind.WEBHOOK, address(), false);
    assertThat(usual.url()).isEqualTo(new Place(address()));
    return usual;
  }

  private String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/hook";
  }

  private Notifier notifier(EndpointSettings... endpoints) {
    return Notifier.start(
        AnEndpoint.settings(endpoints),
        SOON,
        notices::add,
        java.time.InstantSource.offset(
            java.time.InstantSource.system(),
            Duration.between(java.time.Instant.now(), AnAlert.NOON)));
  }

  private void answer(HttpExchange exchange) throws IOException {
    Received one =
        new Received(
            exchange.getRequestHeaders().getFirst("webhook-id"),
            exchange.getRequestHeaders().getFirst("webhook-timestamp"),
            exchange.getRequestHeaders().getFirst("webhook-signature"),
            exchange.getRequestBody().readAllBytes());
    Integer status = statuses.poll();
    exchange.getResponseHeaders().set("Location", address() + "/elsewhere");
    byte[] ok = "ok".getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status == null ? 200 : status, ok.length);
    exchange.getResponseBody().write(ok);
    exchange.close();
    received.add(one);
  }

  private record Received(String id, String timestamp, String signature, byte[] body) {}
}
