package io.earshot.pipeline.settings;

import java.util.Map;

/**
 * How the job speaks to Kafka.
 *
 * @param group consumer group; also begins the ids of clients and transactions, so two jobs on one
 *     Kafka need two
 * @param properties passed to every consumer and producer as they are, for example for security
 */
public record KafkaSettings(
    String group, DeliverySettings delivery, Map<String, String> properties) {}
