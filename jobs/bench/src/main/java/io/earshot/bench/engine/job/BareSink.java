package io.earshot.bench.engine.job;

import io.earshot.wire.record.RawRecord;
import java.time.Duration;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Writes records as they are, under their own time, and as Earshot's own sinks do: uncompressed.
 */
final class BareSink implements KafkaRecordSerializationSchema<RawRecord> {

  private static final long serialVersionUID = 1L;

  private final String topic;

  private BareSink(String topic) {
    this.topic = topic;
  }

  /**
   * A sink.
   *
   * @param linger for how long a record waits for company
   */
  static KafkaSink<RawRecord> to(String bootstrapServers, String topic, Duration linger) {
    return KafkaSink.<RawRecord>builder()
        .setBootstrapServers(bootstrapServers)
        .setRecordSerializer(new BareSink(topic))
        .setProperty(ProducerConfig.LINGER_MS_CONFIG, Long.toString(linger.toMillis()))
        .setProperty(ProducerConfig.BATCH_SIZE_CONFIG, "65536")
        .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
        .build();
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      RawRecord from, KafkaSinkContext context, @Nullable Long timestamp) {
    return new ProducerRecord<>(topic, null, from.timestampMillis(), from.key(), from.value());
  }
}
