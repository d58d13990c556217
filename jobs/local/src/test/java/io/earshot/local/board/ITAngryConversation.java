package io.earshot.local.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.alert.AlertAction;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.ConversationStarted;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.Message;
import io.earshot.domain.event.MessageId;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.local.cluster.LocalCluster;
import io.earshot.local.topics.Received;
import io.earshot.local.topics.TopicTail;
import io.earshot.local.topics.TopicWriter;
import io.earshot.pipeline.ConversationJob;
import io.earshot.pipeline.kafka.StartFrom;
import io.earshot.pipeline.settings.SettingsFiles;
import io.earshot.wire.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From what a customer says to what two leads see, through the job itself. */
class ITAngryConversation {

  private static final ConversationId CONVERSATION = new ConversationId("c-angry");

  @TempDir private Path folder;

  @Test
  void oneLeadTakesItAndAnotherSeesThat() {
    try (Browser lena = Browser.openOrSkip();
        Browser omar = Browser.openOrSkip();
        Stage stage = Stage.build(folder);
        LocalCluster cluster =
            LocalCluster.start(
                new LocalCluster.Options(
                    1, 0, folder.resolve("work"), folder.resolve("checkpoints"), 1))) {
      cluster.run(
          env ->
              ConversationJob.live(
                  env, stage.bootstrapServers(), SettingsFiles.defaults(), StartFrom.EARLIEST),
          null);
      lena.go(stage.screen("now"));
      omar.go(stage.screen("now"));
      omar.find("header.top");

      complain(stage.bootstrapServers());

      lena.find(".alert .quote", "manager");
      omar.find(".alert .quote", "manager");
      lena.click(".alert h3 a");
      lena.find("mark.evidence", "manager");
      assertThat(lena.find(".curves").getAttribute("aria-label")).contains("risk");
      lena.click(".alert-panel [data-action=ACKNOWLEDGE]");
      lena.find(".alert-panel[data-state=ACKNOWLEDGED]");
      omar.find(".alerts.taken .alert .standing", "acknowledged");
      omar.reload();
      omar.find(".alerts.taken .alert .standing", "acknowledged");

      assertThat(action(stage.bootstrapServers()))
          .satisfies(
              action -> {
                assertThat(action.action()).isEqualTo(AlertAction.Kind.ACKNOWLEDGE);
                assertThat(action.conversationId()).isEqualTo(CONVERSATION);
              });
      assertThat(cluster.failures()).isEmpty();
      assertThat(lena.complaints()).isEmpty();
    }
  }

  private static AlertAction action(String bootstrapServers) {
    try (TopicTail tail =
        TopicTail.fromBeginning(bootstrapServers, List.of(Topics.ALERT_ACTIONS))) {
      List<Received<?>> actions = tail.poll(Duration.ofSeconds(20));
      assertThat(actions).hasSize(1);
      return (AlertAction) actions.get(0).value();
    }
  }

  private static void complain(String bootstrapServers) {
    Instant now = Instant.now();
    try (TopicWriter writer = TopicWriter.open(bootstrapServers)) {
      writer.write(
          Topics.CONVERSATION_EVENTS,
          new ConversationStarted(
              CONVERSATION,
              now,
              Channel.CHAT,
              new CustomerId("u-angry"),
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
              "u-angry",
              "I want to speak to your manager right now, this is a disgrace",
              now.plusMillis(10),
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
}
