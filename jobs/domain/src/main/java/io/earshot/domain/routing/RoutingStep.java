package io.earshot.domain.routing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from facts or a deadline.
 *
 * @param after what to remember; null when the conversation is forgotten
 * @param decisions to tell, in this order
 * @param timerAt a timer to register, or null
 */
public record RoutingStep(
    @Nullable RoutingCase after, List<RoutingDecision> decisions, @Nullable Instant timerAt) {

  static final RoutingStep FORGOTTEN = new RoutingStep(null, List.of(), null);

  /** The last of the decisions, or null if there are none. */
  public @Nullable RoutingDecision last() {
    return decisions.isEmpty() ? null : decisions.get(decisions.size() - 1);
  }
}
