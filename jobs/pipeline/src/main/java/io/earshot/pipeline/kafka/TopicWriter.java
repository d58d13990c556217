package io.earshot.pipeline.kafka;

import io.earshot.wire.Topic;
import io.earshot.wire.record.EncodedRecord;
import java.nio.charset.StandardCharsets;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Writes values as records of their topic, by their key, so that order per key is kept. */
final class TopicWriter<T> implements KafkaRecordSerializationSchema<T> {

  private static final long serialVersionUID = 1L;

  private final Topic<T> topic;

  TopicWriter(Topic<T> topic) {
    this.topic = topic;
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      T value, KafkaSinkContext context, @Nullable Long timestamp) {
    EncodedRecord encoded = topic.encode(value);
    RecordHeaders headers = new RecordHeaders();
    encoded
        .headers()
        .forEach((name, text) -> headers.add(name, text.getBytes(StandardCharsets.UTF_8)));
    return new ProducerRecord<>(topic.name(), null, null, encoded.key(), encoded.value(), headers);
  }
}
