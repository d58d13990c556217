package io.earshot.local.topics;

import io.earshot.wire.Topic;
import io.earshot.wire.deadletter.UnreadableRecordException;
import io.earshot.wire.record.RawRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads topics as they grow, in no consumer group: it leaves no trace on the broker. Records of
 * transactions that failed or are not finished are not seen.
 */
public final class TopicTail implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<String, Topic<?>> topics = new LinkedHashMap<>();

  private TopicTail(KafkaConsumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
  }

  /** Reads what comes from now on. */
  public static TopicTail fromNow(String bootstrapServers, List<Topic<?>> topics) {
    TopicTail tail = open(bootstrapServers, topics);
    tail.consumer.seekToEnd(tail.consumer.assignment());
    tail.consumer.assignment().forEach(tail.consumer::position); // now, not at the first poll
    return tail;
  }

  /** Reads all there is, and what comes. */
  public static TopicTail fromBeginning(String bootstrapServers, List<Topic<?>> topics) {
    TopicTail tail = open(bootstrapServers, topics);
    tail.consumer.seekToBeginning(tail.consumer.assignment());
    return tail;
  }

  /** Reads what came since then, by the records' timestamps, and what comes. */
  public static TopicTail since(String bootstrapServers, List<Topic<?>> topics, Instant since) {
    TopicTail tail = open(bootstrapServers, topics);
    Map<TopicPartition, Long> times = new LinkedHashMap<>();
    tail.consumer.assignment().forEach(one -> times.put(one, since.toEpochMilli()));
    tail.consumer
        .offsetsForTimes(times)
        .forEach(
            (partition, found) -> {
              if (found == null) {
                tail.consumer.seekToEnd(List.of(partition));
              } else {
                tail.consumer.seek(partition, found.offset());
              }
            });
    return tail;
  }

  /** The next records; empty if none comes within that time. */
  public List<Received<?>> poll(Duration within) {
    List<Received<?>> received = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(within)) {
      Topic<?> topic = topics.get(record.topic());
      if (topic != null) {
        received.add(read(topic, record));
      }
    }
    return received;
  }

  /** Reads all records that are there now; some that come meanwhile may be read too. */
  public void readToEnd(Consumer<Received<?>> reader) {
    Map<TopicPartition, Long> end = consumer.endOffsets(consumer.assignment());
    while (!isAt(end)) {
      poll(POLL).forEach(reader);
    }
  }

  private boolean isAt(Map<TopicPartition, Long> end) {
    return end.entrySet().stream()
        .allMatch(one -> consumer.position(one.getKey()) >= one.getValue());
  }

  @Override
  public void close() {
    consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(2)));
  }

  private static TopicTail open(String bootstrapServers, List<Topic<?>> topics) {
    Properties settings = new Properties();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "10000");
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    TopicTail tail = new TopicTail(new KafkaConsumer<>(settings, bytes, bytes));
    List<TopicPartition> partitions = new ArrayList<>();
    for (Topic<?> topic : topics) {
      tail.topics.put(topic.name(), topic);
      for (PartitionInfo partition : tail.consumer.partitionsFor(topic.name())) {
        partitions.add(new TopicPartition(partition.topic(), partition.partition()));
      }
    }
    tail.consumer.assign(partitions);
    return tail;
  }

  private static <T> Received<T> read(Topic<T> topic, ConsumerRecord<byte[], byte[]> record) {
    RawRecord raw =
        new RawRecord(
            record.topic(),
            record.partition(),
            record.offset(),
            record.timestamp(),
            record.key(),
            record.value());
    try {
      return new Received<>(topic, raw, topic.decode(raw), null);
    } catch (UnreadableRecordException e) {
      return new Received<>(topic, raw, null, e.detail());
    }
  }
}
