package io.earshot.bench.engine.load;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Listens to what comes out, in a thread of its own: how late each record is, and whether each
 * message was told once.
 */
public final class Deliveries implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(100);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<String, Arrivals> arrivals = new LinkedHashMap<>();
  private final Thread listener;
  private volatile boolean ending;

  private Deliveries(String bootstrapServers, Map<String, Arrivals> arrivals, String isolation) {
    Properties settings = new Properties();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    this.consumer = new KafkaConsumer<>(settings, bytes, bytes);
    this.arrivals.putAll(arrivals);
    List<TopicPartition> partitions = new ArrayList<>();
    for (String topic : arrivals.keySet()) {
      for (PartitionInfo one : consumer.partitionsFor(topic)) {
        partitions.add(new TopicPartition(topic, one.partition()));
      }
    }
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
    this.listener = new Thread(this::listen, "deliveries");
  }

  /**
   * Listens to topics from now on; records of open transactions are not heard.
   *
   * @param arrivals by topic, who takes note
   */
  public static Deliveries of(String bootstrapServers, Map<String, Arrivals> arrivals) {
    Deliveries deliveries = new Deliveries(bootstrapServers, arrivals, "read_committed");
    deliveries.listener.setDaemon(true);
    deliveries.listener.start();
    return deliveries;
  }

  private void listen() {
    try {
      while (!ending) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          Instant now = Instant.now();
          long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1000;
          Arrivals taker = arrivals.get(record.topic());
          if (taker != null) {
            taker.take(record, micros);
          }
        }
      }
    } catch (WakeupException e) {
      ending = true;
    } finally {
      consumer.close(CloseOptions.timeout(Duration.ofSeconds(2)));
    }
  }

  @Override
  public void close() {
    ending = true;
    consumer.wakeup();
    try {
      listener.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
