package io.earshot.local.backtest;

import io.earshot.domain.event.ConversationId;
import io.earshot.local.topics.Received;
import io.earshot.local.topics.TopicTail;
import io.earshot.local.topics.TopicWriter;
import io.earshot.wire.Topic;
import io.earshot.wire.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What lies on the topics of a Kafka; nothing is written there. */
public final class TopicRecording implements Recording {

  private final String bootstrapServers;
  private final @Nullable Instant since;
  private final Map<ConversationId, Need> needs;

  /**
   * The records of conversation-events.v1 up to now, and all profiles.
   *
   * @param since the timestamp of the first record; null for the oldest there is
   * @param needs the labels, empty if there are none
   */
  public TopicRecording(
      String bootstrapServers, @Nullable Instant since, Map<ConversationId, Need> needs) {
    this.bootstrapServers = bootstrapServers;
    this.since = since;
    this.needs = needs;
  }

  @Override
  public Recorded sendTo(TopicWriter writer) {
    Recorded recorded = new Recorded(needs);
    try (TopicTail profiles =
        TopicTail.fromBeginning(bootstrapServers, List.of(Topics.CUSTOMER_PROFILES))) {
      copy(profiles, writer, recorded);
    }
    List<Topic<?>> events = List.of(Topics.CONVERSATION_EVENTS);
    try (TopicTail tail =
        since == null
            ? TopicTail.fromBeginning(bootstrapServers, events)
            : TopicTail.since(bootstrapServers, events, since)) {
      copy(tail, writer, recorded);
    }
    writer.flush();
    return recorded;
  }

  private static void copy(TopicTail from, TopicWriter writer, Recorded recorded) {
    from.readToEnd(received -> copy(received, writer, recorded));
  }

  private static void copy(Received<?> received, TopicWriter writer, Recorded recorded) {
    byte[] value = received.raw().value();
    if (value == null) {
      return;
    }
    writer.write(received.topic(), received.raw().key(), value, received.raw().timestampMillis());
    if (received.problem() != null) {
      recorded.addBroken(1);
    }
    received.ifOf(Topics.CONVERSATION_EVENTS, recorded::add);
  }
}
