package io.earshot.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.ConversationStarted;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.Message;
import io.earshot.domain.event.MessageId;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.local.broker.EmbeddedBroker;
import io.earshot.local.broker.TopicsAdmin;
import io.earshot.local.cluster.LocalCluster;
import io.earshot.local.topics.TopicWriter;
import io.earshot.pipeline.ConversationJob;
import io.earshot.pipeline.kafka.StartFrom;
import io.earshot.pipeline.settings.SettingsFiles;
import io.earshot.wire.Topics;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lead at a terminal, with a job behind a real broker. */
class ITAlertsCommand {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ConversationId CONVERSATION = new ConversationId("c-1");

  @TempDir private static Path folder;

  private static EmbeddedBroker broker;
  private static LocalCluster cluster;

  @BeforeAll
  static void start() {
    broker = EmbeddedBroker.start(folder.resolve("kafka"));
    try (TopicsAdmin admin = TopicsAdmin.connect(broker.bootstrapServers())) {
      admin.createMissing();
    }
    cluster =
        LocalCluster.start(
            new LocalCluster.Options(
                1, 0, folder.resolve("work"), folder.resolve("checkpoints"), 1));
    cluster.run(
        env ->
            ConversationJob.live(
                env, broker.bootstrapServers(), SettingsFiles.defaults(), StartFrom.EARLIEST),
        null);
  }

  @AfterAll
  static void stop() {
    if (cluster != null) {
      cluster.close();
    }
    if (broker != null) {
      broker.close();
    }
  }

  @Test
  void aLeadFindsAnAlertAcknowledgesItAndJudgesIt() throws Exception {
    complain();
    String id = JSON.readTree(firstAlert()).path("alertId").asText();

    assertThat(run(0, "alerts", "ack", id.substring(0, 8), "--by", "lena", "--wait", "60s"))
        .contains("ACKNOWLEDGE: done");
    JsonNode alert = JSON.readTree(run(0, "alerts", "list", "--json").strip());
    assertThat(alert.path("state").asText()).isEqualTo("ACKNOWLEDGED");
    assertThat(alert.path("acknowledgedBy").asText()).isEqualTo("lena");

    assertThat(run(1, "alerts", "ack", id, "--by", "omar", "--wait", "60s"))
        .contains("already done");
    run(0, "alerts", "useful", id, "--by", "lena", "--wait", "60s");
    JsonNode feedback =
        JSON.readTree(run(0, "watch", "feedback", "--from-beginning", "--limit", "1", "--json"));
    assertThat(feedback.path("verdict").asText()).isEqualTo("USEFUL");
    assertThat(feedback.path("because")).isNotEmpty();

    run(0, "alerts", "close", id, "--by", "lena", "--wait", "60s");
    assertThat(run(0, "alerts", "list")).isBlank();
    assertThat(run(0, "alerts", "list", "--all")).contains("closed").contains("by lena");
    assertThat(cluster.failures()).isEmpty();
  }

  @Test
  void anAlertThatIsNotThereIsSaidSo() {
    StringWriter err = new StringWriter();

    assertThat(run(new StringWriter(), err, "alerts", "ack", "nowhere", "--by", "lena"))
        .isEqualTo(ExitCodes.FAILED);
    assertThat(err.toString()).contains("There is no alert nowhere");
  }

  private static void complain() {
    Instant now = Instant.now();
    try (TopicWriter writer = TopicWriter.open(broker.bootstrapServers())) {
      writer.write(
          Topics.CONVERSATION_EVENTS,
          new ConversationStarted(
              CONVERSATION,
              now,
              Channel.CHAT,
              new CustomerId("u-1"),
              "billing",
              null,
              null,
              null,
              Map.of()));
      writer.write(
          Topics.CONVERSATION_EVENTS,
          new Message(
              CONVERSATION,
              new MessageId("m-1"),
              ParticipantRole.CUSTOMER,
              "u-1",
              "I want to speak to your manager right now, this is a disgrace",
              now.plusSeconds(1),
              null,
              null,
              null,
              null,
              true,
              null,
              "en",
              false));
      writer.flush();
    }
  }

  private static String firstAlert() {
    return run(0, "watch", "alerts", "--from-beginning", "--limit", "1", "--json");
  }

  private static String run(int exitCode, String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    assertThat(run(out, err, words)).as(err.toString()).isEqualTo(exitCode);
    return out.toString();
  }

  private static int run(StringWriter out, StringWriter err, String... words) {
    Console console =
        new Console(new PrintWriter(out, true), new PrintWriter(err, true), false, false, folder);
    String[] args = Arrays.copyOf(words, words.length + 2);
    args[words.length] = "--bootstrap-servers";
    args[words.length + 1] = broker.bootstrapServers();
    return EarshotMain.run(console, args);
  }
}
