package io.earshot.domain.routing;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Where a conversation is.
 *
 * @param queue where it is now, or null
 * @param team who looks after it, or null
 * @param agentId who handles it, or null while nobody does
 */
public record Place(
    Channel channel, @Nullable String queue, @Nullable String team, @Nullable String agentId) {

  long essence() {
    return Ids.hashOf(channel, queue, team, agentId);
  }
}
