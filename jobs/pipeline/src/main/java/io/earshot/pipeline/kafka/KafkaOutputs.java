package io.earshot.pipeline.kafka;

import io.earshot.pipeline.Outputs;
import io.earshot.pipeline.settings.DeliveryMode;
import io.earshot.pipeline.settings.DeliverySettings;
import io.earshot.pipeline.settings.KafkaSettings;
import io.earshot.wire.Topic;
import io.earshot.wire.Topics;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.KafkaSinkBuilder;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The topics out. */
public final class KafkaOutputs {

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
        to.sink(Topics.SCORED_MESSAGES, delivery.scoredMessages()),
        to.sink(Topics.CONVERSATIONS, delivery.conversations()),
        to.sink(Topics.CUSTOMERS, delivery.customers()),
        to.sink(Topics.ROUTING_DECISIONS, delivery.routingDecisions()),
        to.sink(Topics.ALERTS, delivery.alerts()),
        to.sink(Topics.ALERT_FEEDBACK, delivery.alertFeedback()),
        to.sink(Topics.RULE_FINDINGS, delivery.ruleFindings()),
        to.sink(Topics.AUDIT, delivery.audit()),
        to.sink(Topics.DEAD_LETTERS, delivery.deadLetters()),
        to.sink(Topics.STATUS, DeliveryMode.FAST));
  }

  private <T> KafkaSink<T> sink(Topic<T> topic, DeliveryMode mode) {
    KafkaSinkBuilder<T> sink =
        KafkaSink.<T>builder()
            .setBootstrapServers(bootstrapServers)
            .setRecordSerializer(new TopicWriter<>(topic))
            .setProperty(ProducerConfig.LINGER_MS_CONFIG, "0")
            .setProperty(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
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
