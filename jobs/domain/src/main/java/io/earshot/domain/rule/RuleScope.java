package io.earshot.domain.rule;

import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.Channel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule applies. An empty list leaves its part open; one that names something asks for it.
 */
public record RuleScope(List<String> queues, List<Channel> channels, List<Tier> tiers) {

  /** Everywhere. */
  public static final RuleScope EVERYWHERE = new RuleScope(List.of(), List.of(), List.of());

  /** Whether a conversation is in it; what is not known of it is not among what is asked for. */
  public boolean includes(Channel channel, @Nullable String queue, @Nullable Tier tier) {
    return (queues.isEmpty() || (queue != null && queues.contains(queue)))
        && (channels.isEmpty() || channels.contains(channel))
        && (tiers.isEmpty() || (tier != null && tiers.contains(tier)));
  }
}
