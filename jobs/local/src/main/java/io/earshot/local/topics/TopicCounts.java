package io.earshot.local.topics;

import io.earshot.wire.Topic;
import io.earshot.wire.Topics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many records come out on each topic. It counts records that can be read, since offsets also
 * count the marks of transactions.
 */
public final class TopicCounts implements AutoCloseable {

  private static final List<Topic<?>> OUTPUTS =
      List.of(
          Topics.SCORED_MESSAGES,
          Topics.CONVERSATIONS,
          Topics.CUSTOMERS,
          Topics.ROUTING_DECISIONS,
          Topics.ALERTS,
          Topics.ALERT_FEEDBACK,
          Topics.RULE_FINDINGS,
          Topics.AUDIT,
          Topics.DEAD_LETTERS);

  private final TopicTail tail;

  private TopicCounts(TopicTail tail) {
    this.tail = tail;
  }

  /** The topics that a job writes. */
  public static List<Topic<?>> outputs() {
    return OUTPUTS;
  }

  /** Counts what comes from now on. */
  public static TopicCounts fromNow(String bootstrapServers) {
    return new TopicCounts(TopicTail.fromNow(bootstrapServers, OUTPUTS));
  }

  /** Records by topic, those that came until now. */
  public Map<String, Long> untilNow() {
    Map<String, Long> counts = new LinkedHashMap<>();
    OUTPUTS.forEach(topic -> counts.put(topic.name(), 0L));
    tail.readToEnd(record -> counts.merge(record.topic().name(), 1L, Long::sum));
    return counts;
  }

  @Override
  public void close() {
    tail.close();
  }
}
