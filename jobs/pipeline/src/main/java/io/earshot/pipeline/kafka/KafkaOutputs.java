package io.earshot.pipeline.kafka;

import io.earshot.pipeline.Outputs;
import io.earshot.pipeline.settings.DeliveryMode;
import io.earshot.pipeline.settings.DeliverySettings;
import io.earshot.pipeline.settings.KafkaSettings;
import io.earshot.wire.Topic;
import io.earshot.wire.Topics;
import java.time.Duration;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.KafkaSinkBuilder;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * The topics out. What somebody acts on leaves at once; what comes with every message waits for a
 * few milliseconds for company, since a request to Kafka costs more than the messages in it.
 * Nothing is compressed: few records go together, and compressing them one by one costs more than
 * it saves.
 */
public final class KafkaOutputs {

  private static final Duration AT_ONCE = Duration.ZERO;

  /** Kafka's own, since 4.0. */
  private static final Duration TOGETHER = Duration.ofMillis(5);

  private static final int BATCH_BYTES = 65_536;

  private final String bootstrapServers;
  private final KafkaSettings settings;

  private KafkaOutputs(String bootstrapServers, KafkaSettings settings) {
    this.bootstrapServers = bootstrapServers;
    this.settings = settings;
  }

  /** Every topic out, each in the delivery mode that the settings give it; a heartbeat is fast. */
  public static Outputs of(String bootstrapServers, KafkaSettings settings) {
    KafkaOutputs to = new KafkaOutputs(bootstrapServers, settings);
    DeliverySettings delivery = settings.delivery();
    return new Outputs(
        to.sink(Topics.SCORED_MESSAGES, delivery.scoredMessages(), TOGETHER),
        to.sink(Topics.CONVERSATIONS, delivery.conversations(), TOGETHER),
        to.sink(Topics.CUSTOMERS, delivery.customers(), TOGETHER),
        to.sink(Topics.ROUTING_DECISIONS, delivery.routingDecisions(), AT_ONCE),
        to.sink(Topics.ALERTS, delivery.alerts(), AT_ONCE),
        to.sink(Topics.ALERT_FEEDBACK, delivery.alertFeedback(), AT_ONCE),
        to.sink(Topics.RULE_FINDINGS, delivery.ruleFindings(), TOGETHER),
        to.sink(Topics.AUDIT, delivery.audit(), AT_ONCE),
        to.sink(Topics.DEAD_LETTERS, delivery.deadLetters(), AT_ONCE),
        to.sink(Topics.STATUS, DeliveryMode.FAST, AT_ONCE));
  }

  private <T> KafkaSink<T> sink(Topic<T> topic, DeliveryMode mode, Duration linger) {
    KafkaSinkBuilder<T> sink =
        KafkaSink.<T>builder()
            .setBootstrapServers(bootstrapServers)
            .setRecordSerializer(new TopicWriter<>(topic))
            .setProperty(ProducerConfig.LINGER_MS_CONFIG, Long.toString(linger.toMillis()))
            .setProperty(ProducerConfig.BATCH_SIZE_CONFIG, Integer.toString(BATCH_BYTES));
    settings.properties().forEach(sink::setProperty);
    if (mode == DeliveryMode.FAST) {
      return sink.setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE).build();
    }
    return sink.setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
        .setTransactionalIdPrefix(settings.group() + "-" + topic.name())
        .setProperty(
            ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
            Long.toString(settings.delivery().transactionTimeout().toMillis()))
        .build();
  }
}
