package io.earshot.domain.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows where a routing rule holds.
 *
 * @param queue to go to, or null
 * @param team who is to take it, before who looks after the queue, or null
 * @param skills to ask for; may be empty
 * @param points to add to the priority, -100 to 100
 * @param selfService one line for the customer; null for what is known of his intent
 */
public record Route(
    @Nullable String queue,
    @Nullable String team,
    List<String> skills,
    int points,
    @Nullable String selfService) {}
