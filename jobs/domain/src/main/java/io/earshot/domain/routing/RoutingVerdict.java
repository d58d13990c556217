package io.earshot.domain.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of a conversation.
 *
 * @param queue the rule that moves it, or null
 * @param skills the rules that ask for skills, in their order
 * @param priority the rules that raise or lower the priority, in their order
 * @param selfService the rule that lets the customer help himself, or null
 * @param shadow rules that hold and are only tried
 */
record RoutingVerdict(
    @Nullable RoutingRule queue,
    List<RoutingRule> skills,
    List<RoutingRule> priority,
    @Nullable RoutingRule selfService,
    List<RoutingRule> shadow) {}
