package io.earshot.domain.routing.rendering;

import io.earshot.domain.Said;
import io.earshot.domain.routing.DecisionId;
import io.earshot.domain.routing.Priority;
import io.earshot.domain.routing.RoutingDecision;
import io.earshot.domain.routing.RoutingReason;
import io.earshot.domain.routing.Target;
import java.util.List;

/** Decisions to be rendered: to retention, in Spanish, unless said otherwise. */
final class ADecision {

  private ADecision() {}

  static RoutingDecision of(int priority) {
    return of(Priority.of(priority));
  }

  static RoutingDecision of(Priority priority) {
    return with(
        priority, new Target("retention", List.of("billing", "de-escalation"), "es", "north"));
  }

  static RoutingDecision needing(String skill) {
    return with(Priority.of(40), new Target("retention", List.of(skill), "es", null));
  }

  static RoutingDecision unplaced() {
    return with(Priority.of(40), new Target(null, List.of(), null, null));
  }

  private static RoutingDecision with(Priority priority, Target target) {
    return new RoutingDecision(
        new DecisionId("d-1"),
        1,
        Said.CONVERSATION,
        Said.CUSTOMER,
        RoutingDecision.Kind.FIRST,
        Said.at(0),
        Said.at(900),
        null,
        target,
        priority,
        Said.at(0),
        Said.at(60),
        null,
        null,
        List.of(
            new RoutingReason("To retention: angry customer", "angry-to-retention", 1, null),
            new RoutingReason("Angry (+20)", "priority", 1, null)),
        null);
  }
}
