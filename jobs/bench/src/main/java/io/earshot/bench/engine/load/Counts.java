package io.earshot.bench.engine.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.earshot.bench.engine.site.BenchException;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * How many messages a job says that each conversation has, from a topic whose records name a
 * conversation and its messages so far.
 */
public final class Counts implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration POLL = Duration.ofMillis(500);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<String, Integer> told = new HashMap<>();

  /** Of that topic, from its beginning. */
  public Counts(String bootstrapServers, String topic) {
    Properties settings = new Properties();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    this.consumer = new KafkaConsumer<>(settings, bytes, bytes);
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(one -> new TopicPartition(topic, one.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /**
   * Reads on until nothing comes.
   *
   * @param expected by conversation
   * @return how many of these are told otherwise, or not at all
   */
  public long different(Map<String, Integer> expected) {
    ConsumerRecords<byte[], byte[]> some = consumer.poll(POLL);
    while (!some.isEmpty()) {
      some.forEach(this::take);
      some = consumer.poll(POLL);
    }
    return expected.entrySet().stream()
        .filter(one -> !one.getValue().equals(told.get(one.getKey())))
        .count();
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      return;
    }
    try {
      JsonNode fields = JSON.readTree(record.value());
      JsonNode messages = fields.path("messages");
      int count =
          messages.isObject()
              ? messages.path("customer").asInt() + messages.path("agent").asInt()
              : messages.asInt();
      told.put(fields.path("conversationId").asText(), count);
    } catch (IOException e) {
      throw new BenchException("a record that is no JSON came out", e);
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
