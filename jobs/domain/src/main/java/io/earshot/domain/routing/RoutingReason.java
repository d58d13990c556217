package io.earshot.domain.routing;

import io.earshot.domain.event.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * One of the grounds of a decision.
 *
 * @param reason one line for a person, in which no customer's words occur
 * @param rule the routing rule's id, for example angry-to-retention
 * @param version of the rule
 * @param messageId the message that shows it, or null
 */
public record RoutingReason(
    String reason, String rule, int version, @Nullable MessageId messageId) {}
