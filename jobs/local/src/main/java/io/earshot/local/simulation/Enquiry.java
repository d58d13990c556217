package io.earshot.local.simulation;

import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.Channel;
import java.time.Duration;
import java.util.List;

/**
 * A recorded conversation as something that comes, waits and occupies an agent.
 *
 * @param team who looks after the queue that it came to
 * @param angry whether the customer is angry or frustrated when he comes
 * @param handling how long it occupies an agent
 * @param asQueued what it needs in the queue that it came to; how soon that queue answers
 * @param decided what Earshot decided before it was answered, in order; never empty
 */
public record Enquiry(
    String id,
    Channel channel,
    String team,
    Tier tier,
    boolean angry,
    Duration handling,
    Ranking asQueued,
    List<Ranking> decided) {

  /** Whether Earshot asks for other skills than the queue that it came to, sooner or later. */
  public boolean isMoved() {
    return decided.stream().anyMatch(ranking -> !ranking.skills().equals(asQueued.skills()));
  }
}
