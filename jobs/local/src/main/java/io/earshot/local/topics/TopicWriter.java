package io.earshot.local.topics;

import io.earshot.local.broker.BrokerException;
import io.earshot.wire.Topic;
import io.earshot.wire.record.EncodedRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Writes records to topics, those of one key in the order in which they are given. */
public final class TopicWriter implements AutoCloseable {

  private final KafkaProducer<byte[], byte[]> producer;
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

  private TopicWriter(KafkaProducer<byte[], byte[]> producer) {
    this.producer = producer;
  }

  /** A writer that sends each record at once. */
  public static TopicWriter open(String bootstrapServers) {
    return open(bootstrapServers, Duration.ZERO);
  }

  /**
   * A writer.
   *
   * @param linger how long a record may wait for others to travel with
   */
  public static TopicWriter open(String bootstrapServers, Duration linger) {
    Properties settings = new Properties();
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, Long.toString(linger.toMillis()));
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, "20000");
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "60000");
    ByteArraySerializer bytes = new ByteArraySerializer();
    return new TopicWriter(new KafkaProducer<>(settings, bytes, bytes));
  }

  /** Writes the record that stands for the value. */
  public <T> void write(Topic<T> topic, T value) {
    EncodedRecord encoded = topic.encode(value);
    var record = new ProducerRecord<>(topic.name(), encoded.key(), encoded.value());
    encoded
        .headers()
        .forEach(
            (name, header) -> record.headers().add(name, header.getBytes(StandardCharsets.UTF_8)));
    write(record);
  }

  /** Writes bytes as they are. */
  public void write(Topic<?> topic, byte @Nullable [] key, byte[] value, long timestampMillis) {
    write(new ProducerRecord<>(topic.name(), null, timestampMillis, key, value));
  }

  /**
   * Waits until all that was written has arrived.
   *
   * @throws BrokerException if some of it has not
   */
  public void flush() {
    producer.flush();
    failOnFailure();
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(2));
  }

  private void write(ProducerRecord<byte[], byte[]> record) {
    failOnFailure();
    try {
      var unused =
          producer.send(
              record,
              (place, problem) -> {
                if (problem != null) {
                  failure.compareAndSet(null, problem);
                }
              });
    } catch (KafkaException e) {
      throw failed(e);
    }
  }

  private void failOnFailure() {
    Exception problem = failure.get();
    if (problem != null) {
      throw failed(problem);
    }
  }

  private static BrokerException failed(Exception problem) {
    return new BrokerException("Kafka did not take a record: " + problem.getMessage(), problem);
  }
}
