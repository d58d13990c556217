package io.earshot.board.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.board.settings.BoardFileException;
import io.earshot.board.settings.EndpointSettings;
import io.earshot.board.settings.EndpointSettings.Kind;
import io.earshot.domain.alert.AlertState;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.notification.Stage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Notices in the shapes that the vendors' documents ask for; these are named at the forms. */
class FormTest {

  private static final URI BOARD = URI.create("https://board.example.com/");
  private static final AnAlert OPENED = AnAlert.opened("0a1b");

  @Test
  void theSignatureIsThatOfTheSpecificationsExample() {
    byte[] key = Base64.getDecoder().decode(AnEndpoint.SECRET.substring("whsec_".length()));
    byte[] body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

    assertThat(SignedForm.signature(key, "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", body))
        .isEqualTo("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void aSignedNoticeIsTheAlertOfItsTopicUnderAnIdThatRepeats() throws IOException {
    Post post = post(Kind.WEBHOOK, OPENED, true);
    JsonNode json = json(post);

    assertThat(json.path("type").asText()).isEqualTo("alert.open");
    assertThat(json.path("timestamp").asText()).isEqualTo("2026-11-21T12:00:00Z");
    assertThat(json.path("data").path("alertId").asText()).isEqualTo("0a1b");
    assertThat(json.path("data").path("evidence")).hasSize(1);
    assertThat(json.path("link").asText())
        .isEqualTo("https://board.example.com/#/conversations/c-0a1b");
    assertThat(post.headers())
        .containsEntry("webhook-id", "0a1b-1")
        .containsEntry("webhook-timestamp", "1795262460")
        .containsKey("webhook-signature");
    assertThat(post.headers().get("webhook-signature")).startsWith("v1,");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void customersWordsGoAlongOnlyWhereTheOperatorSaysSo(Kind kind) {
    assertThat(text(post(kind, OPENED, false))).doesNotContain("boss", "get me");
    assertThat(text(post(kind, OPENED, true))).contains("boss");
  }

  @Test
  void slackGetsTextForItsNotificationAndBlocksForItsMessage() throws IOException {
    JsonNode json = json(post(Kind.SLACK, OPENED, true));

    assertThat(json.path("text").asText())
        .isEqualTo("WARNING: Asks for a supervisor &lt;again&gt; &amp; again");
    assertThat(json.path("blocks").get(0).path("type").asText()).isEqualTo("header");
    assertThat(json.path("blocks").get(0).path("text").path("type").asText())
        .isEqualTo("plain_text");
    JsonNode fields = json.path("blocks").get(1).path("fields");
    assertThat(fields.size()).isBetween(1, 10);
    fields.forEach(field -> assertThat(field.path("type").asText()).isEqualTo("mrkdwn"));
    assertThat(json.path("blocks").toString())
        .contains("<https://board.example.com/#/conversations/c-0a1b|Open on the board>");
  }

  @Test
  void nobodysWordsCallAChannelOrMakeALink() {
    assertThat(text(post(Kind.SLACK, OPENED, true)))
        .contains("&lt;!channel&gt;")
        .doesNotContain("<!channel>");
    assertThat(TeamsForm.harmless("[your boss](https://evil.example)"))
        .isEqualTo("\\[your boss\\]\\(https://evil.example\\)");
  }

  @Test
  void teamsGetsAnAdaptiveCardInAMessage() throws IOException {
    JsonNode json = json(post(Kind.TEAMS, OPENED.of(Severity.CRITICAL), false));

    assertThat(json.path("type").asText()).isEqualTo("message");
    JsonNode attachment = json.path("attachments").get(0);
    assertThat(attachment.path("contentType").asText())
        .isEqualTo("application/vnd.microsoft.card.adaptive");
    assertThat(attachment.has("contentUrl")).isTrue();
    JsonNode card = attachment.path("content");
    assertThat(card.path("type").asText()).isEqualTo("AdaptiveCard");
    assertThat(card.path("version").asText()).isEqualTo("1.4");
    assertThat(card.path("body").get(0).path("color").asText()).isEqualTo("Attention");
    assertThat(card.path("body").get(1).path("type").asText()).isEqualTo("FactSet");
    assertThat(card.path("actions").get(0).path("type").asText()).isEqualTo("Action.OpenUrl");
  }

  @Test
  void pagerDutyGetsOneIncidentForAnAlert() throws IOException {
    JsonNode open = json(post(Kind.PAGERDUTY, OPENED.of(Severity.CRITICAL), false));
    JsonNode taken = json(post(Kind.PAGERDUTY, OPENED.now(AlertState.ACKNOWLEDGED), false));
    JsonNode over = json(post(Kind.PAGERDUTY, OPENED.now(AlertState.CLEARED), false));

    assertThat(List.of(open, taken, over))
        .extracting(it -> it.path("event_action").asText())
        .containsExactly("trigger", "acknowledge", "resolve");
    assertThat(List.of(open, taken, over))
        .extracting(it -> it.path("dedup_key").asText())
        .containsOnly("0a1b");
    assertThat(open.path("routing_key").asText()).isEqualTo(AnEndpoint.SECRET);
    assertThat(open.path("payload").path("severity").asText()).isEqualTo("critical");
    for (String required : List.of("summary", "source", "severity")) {
      assertThat(open.path("payload").path(required).asText()).isNotBlank();
    }
    assertThat(open.path("payload").path("group").asText()).isEqualTo("north");
    assertThat(open.path("links").get(0).path("href").asText()).startsWith("https://board.");
  }

  @Test
  void aSecretThatSignsNothingSafelyIsRefusedWithoutSayingIt() {
    byte[] weak = "short".getBytes(StandardCharsets.UTF_8);
    String secret = Base64.getEncoder().encodeToString(weak);

    assertThatThrownBy(() -> AnEndpointWithSecret.form(secret))
        .isInstanceOf(BoardFileException.class)
        .hasMessageContaining("24 bytes or more")
        .hasMessageNotContaining(secret);
  }

  private static Post post(Kind kind, AnAlert alert, boolean quotes) {
    EndpointSettings endpoint = AnEndpoint.of(kind, "https://hooks.example/x", quotes);
    Stage stage = Stage.of(alert.state());
    return Form.of(endpoint, BOARD)
        .post(alert.alert(), stage, Instant.parse("2026-11-21T12:01:00Z"));
  }

  private static String text(Post post) {
    return new String(post.body(), StandardCharsets.UTF_8);
  }

  private static JsonNode json(Post post) throws IOException {
    return Wording.JSON.readTree(post.body());
  }

  /** A webhook with this secret. */
  private static final class AnEndpointWithSecret {

    static Form form(String secret) throws IOException {
      java.nio.file.Path file = java.nio.file.Files.createTempFile("weak", "");
      file.toFile().deleteOnExit();
      java.nio.file.Files.writeString(file, secret);
      EndpointSettings usual = AnEndpoint.of(Kind.WEBHOOK, "https://hooks.example/x", false);
      return Form.of(
          new EndpointSettings(
              usual.name(),
              usual.kind(),
              usual.url(),
              new io.earshot.board.settings.Secret("file:" + file),
              usual.teams(),
              usual.minimum(),
              usual.stages(),
              false,
              null),
          null);
    }
  }
}
