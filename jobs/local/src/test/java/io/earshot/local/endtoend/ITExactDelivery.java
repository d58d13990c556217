package io.earshot.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.Message;
import io.earshot.domain.event.MessageId;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.local.broker.EmbeddedBroker;
import io.earshot.local.broker.TopicsAdmin;
import io.earshot.local.cluster.LocalCluster;
import io.earshot.local.topics.TopicWriter;
import io.earshot.pipeline.ConversationJob;
import io.earshot.pipeline.kafka.StartFrom;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.pipeline.settings.SettingsFiles;
import io.earshot.wire.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Outputs in Kafka transactions, with the clients that Earshot pins: newer ones break the sink. */
class ITExactDelivery {

  private static final int EVENTS = 200;

  @TempDir private Path folder;

  @Test
  void aConsumerThatReadsCommittedGetsEveryMessageOnceAfterTheCheckpoint() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"));
        LocalCluster cluster =
            LocalCluster.start(
                new LocalCluster.Options(
                    2, 0, folder.resolve("work"), folder.resolve("checkpoints"), 1))) {
      createTopics(broker);
      JobSettings exact = SettingsFiles.load(exactOutputs(), null);
      cluster.run(
          env -> ConversationJob.live(env, broker.bootstrapServers(), exact, StartFrom.EARLIEST),
          null);

      List<ConversationEvent> sent = Traffics.events(EVENTS, Instant.now());
      try (TopicWriter writer = TopicWriter.open(broker.bootstrapServers())) {
        sent.forEach(event -> writer.write(Topics.CONVERSATION_EVENTS, event));
        writer.flush();
      }

      List<MessageId> messages = messagesOf(sent);
      Seen seen = Seen.until(broker.bootstrapServers(), messages.size(), 0);
      assertThat(seen.of(Topics.SCORED_MESSAGES))
          .extracting(ScoredMessage::messageId)
          .containsExactlyInAnyOrderElementsOf(messages);
      assertThat(seen.of(Topics.CONVERSATIONS)).isNotEmpty();
      assertThat(cluster.failures()).isEmpty();
    }
  }

  private Path exactOutputs() throws IOException {
    return Files.writeString(
        folder.resolve("job.yaml"),
        """
        kafka:
          delivery:
            scoredMessages: exact
            conversations: exact
            alerts: exact
            transactionTimeout: 2m
        """);
  }

  private static void createTopics(EmbeddedBroker broker) {
    try (TopicsAdmin admin = TopicsAdmin.connect(broker.bootstrapServers())) {
      admin.createMissing();
    }
  }

  private static List<MessageId> messagesOf(List<ConversationEvent> events) {
    return events.stream()
        .filter(Message.class::isInstance)
        .map(Message.class::cast)
        .map(Message::messageId)
        .toList();
  }
}
