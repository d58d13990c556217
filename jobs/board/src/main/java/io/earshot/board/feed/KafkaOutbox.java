package io.earshot.board.feed;

import io.earshot.board.command.Outbox;
import io.earshot.wire.Topic;
import io.earshot.wire.record.EncodedRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes to Kafka, each record at once. */
public final class KafkaOutbox implements Outbox, AutoCloseable {

  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(2);

  private final KafkaProducer<byte[], byte[]> producer;

  private KafkaOutbox(KafkaProducer<byte[], byte[]> producer) {
    this.producer = producer;
  }

  /** An outbox; whether Kafka is there is seen at the first record. */
  public static KafkaOutbox open(String bootstrapServers) {
    Properties settings = new Properties();
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, "0");
    // A person waits for the answer.
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, "4000");
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "4000");
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "5000");
    ByteArraySerializer bytes = new ByteArraySerializer();
    return new KafkaOutbox(new KafkaProducer<>(settings, bytes, bytes));
  }

  @Override
  public <T> CompletableFuture<Void> write(Topic<T> topic, T value) {
    EncodedRecord encoded = topic.encode(value);
    var record = new ProducerRecord<>(topic.name(), encoded.key(), encoded.value());
    encoded
        .headers()
        .forEach(
            (name, header) -> record.headers().add(name, header.getBytes(StandardCharsets.UTF_8)));
    CompletableFuture<Void> written = new CompletableFuture<>();
    try {
      var unused =
          producer.send(
              record,
              (metadata, failure) -> {
                if (failure == null) {
                  written.complete(null);
                } else {
                  written.completeExceptionally(failure);
                }
              });
    } catch (KafkaException e) {
      written.completeExceptionally(e);
    }
    return written;
  }

  @Override
  public void close() {
    producer.close(CLOSE_WITHIN);
  }
}
