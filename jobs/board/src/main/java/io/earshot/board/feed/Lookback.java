package io.earshot.board.feed;

import io.earshot.wire.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads back what lies on a topic, when somebody asks for what the board does not keep. Bounded in
 * records and in time.
 */
public final class Lookback {

  private static final Logger LOG = LoggerFactory.getLogger(Lookback.class);
  private static final Duration POLL = Duration.ofMillis(100);

  private final String bootstrapServers;

  /** Reads from this Kafka. */
  public Lookback(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * How much may be read.
   *
   * @param records the latest so many
   * @param within how long it may take
   */
  public record Limit(long records, Duration within) {}

  /** Whether all that was asked for was read. */
  public enum End {
    ALL,
    /** There was more than the limit allows. */
    LIMITED,
    /** Kafka does not answer. */
    FAILED
  }

  /**
   * Reads what was written since then, the partitions side by side, each in its order.
   *
   * @param key only the partition of this key is read, though with other keys in it; null for all
   */
  public End read(
      Topic<?> topic, @Nullable String key, Instant since, Limit limit, Consumer<FeedRecord> to) {
    try {
      KafkaConsumer<byte[], byte[]> consumer = Consumers.open(bootstrapServers);
      try {
        return read(consumer, topic, key, since, limit, to);
      } finally {
        Consumers.close(consumer);
      }
    } catch (KafkaException e) {
      LOG.warn("{} could not be read back: {}", topic, e.toString());
      return End.FAILED;
    }
  }

  private static End read(
      KafkaConsumer<byte[], byte[]> consumer,
      Topic<?> topic,
      @Nullable String key,
      Instant since,
      Limit limit,
      Consumer<FeedRecord> to) {
    List<TopicPartition> all = Consumers.partitions(consumer, topic);
    List<TopicPartition> wanted = key == null ? all : of(key, all);
    consumer.assign(wanted);
    Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(wanted));
    boolean isCut = seek(consumer, since, ends, limit.records());
    Map<String, Topic<?>> topics = Map.of(topic.name(), topic);
    long until = System.nanoTime() + limit.within().toNanos();
    while (!Consumers.isAt(consumer, ends) && System.nanoTime() < until) {
      Consumers.read(consumer.poll(POLL), topics).forEach(to);
    }
    return isCut || !Consumers.isAt(consumer, ends) ? End.LIMITED : End.ALL;
  }

  /** As Kafka's own producers choose the partition of a key. */
  private static List<TopicPartition> of(String key, List<TopicPartition> all) {
    if (all.isEmpty()) {
      return all;
    }
    int hash = Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8)));
    return all.stream().filter(one -> one.partition() == hash % all.size()).toList();
  }

  private static boolean seek(
      KafkaConsumer<?, ?> consumer, Instant since, Map<TopicPartition, Long> ends, long most) {
    long share = Math.max(1, most / Math.max(1, ends.size()));
    boolean isCut = false;
    for (var one : Consumers.offsetsSince(consumer, ends.keySet(), since).entrySet()) {
      long latest = ends.getOrDefault(one.getKey(), 0L) - share;
      isCut |= latest > one.getValue();
      consumer.seek(one.getKey(), Math.max(one.getValue(), latest));
    }
    return isCut;
  }
}
