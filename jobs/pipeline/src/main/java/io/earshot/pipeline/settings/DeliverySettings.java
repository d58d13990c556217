package io.earshot.pipeline.settings;

import java.time.Duration;

/**
 * How each output is delivered.
 *
 * @param transactionTimeout of exact outputs: more than checkpoint interval plus restart, not more
 *     than the broker's transaction.max.timeout.ms
 */
public record DeliverySettings(
    DeliveryMode scoredMessages,
    DeliveryMode conversations,
    DeliveryMode customers,
    DeliveryMode routingDecisions,
    DeliveryMode alerts,
    DeliveryMode alertFeedback,
    DeliveryMode ruleFindings,
    DeliveryMode audit,
    DeliveryMode deadLetters,
    Duration transactionTimeout) {}
