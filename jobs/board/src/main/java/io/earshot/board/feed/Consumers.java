package io.earshot.board.feed;

import io.earshot.wire.Topic;
import io.earshot.wire.record.RawRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Kafka consumers as the board wants them: in no group, of committed records only. */
final class Consumers {

  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(1);

  private Consumers() {}

  static KafkaConsumer<byte[], byte[]> open(String bootstrapServers) {
    Properties settings = new Properties();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "10000");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "2000");
    settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "2000");
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    return new KafkaConsumer<>(settings, bytes, bytes);
  }

  static void close(KafkaConsumer<?, ?> consumer) {
    consumer.close(CloseOptions.timeout(CLOSE_WITHIN));
  }

  /** The partitions of a topic; empty if there is no such topic. */
  static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, Topic<?> topic) {
    List<PartitionInfo> found = consumer.partitionsFor(topic.name());
    return found == null
        ? List.of()
        : found.stream().map(one -> new TopicPartition(one.topic(), one.partition())).toList();
  }

  /** The offsets of the first records since then; the end where there are none. */
  static Map<TopicPartition, Long> offsetsSince(
      KafkaConsumer<?, ?> consumer, Collection<TopicPartition> partitions, Instant since) {
    Map<TopicPartition, OffsetAndTimestamp> found =
        consumer.offsetsForTimes(
            partitions.stream()
                .collect(Collectors.toMap(Function.identity(), one -> since.toEpochMilli())));
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    return partitions.stream()
        .collect(
            Collectors.toMap(
                Function.identity(), one -> offset(found.get(one), ends.getOrDefault(one, 0L))));
  }

  static boolean isAt(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(one -> consumer.position(one.getKey()) >= one.getValue());
  }

  static List<FeedRecord> read(
      Iterable<ConsumerRecord<byte[], byte[]>> records, Map<String, Topic<?>> topics) {
    List<FeedRecord> read = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      Topic<?> topic = topics.get(record.topic());
      if (topic != null) {
        read.add(FeedRecord.of(topic, raw(record)));
      }
    }
    return read;
  }

  private static RawRecord raw(ConsumerRecord<byte[], byte[]> record) {
    return new RawRecord(
        record.topic(),
        record.partition(),
        record.offset(),
        record.timestamp(),
        record.key(),
        record.value());
  }

  private static long offset(@Nullable OffsetAndTimestamp found, long end) {
    return found == null ? end : found.offset();
  }
}
