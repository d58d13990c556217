package io.earshot.domain.routing;

import io.earshot.domain.Said;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** One conversation being routed; timers ring as its clock moves on, or late, or not at all. */
final class Routed {

  final List<RoutingDecision> decisions = new ArrayList<>();
  private final RoutingDesk desk;
  private final TreeSet<Instant> timers = new TreeSet<>();
  private RoutingCase kept;

  private Routed(RoutingDesk desk) {
    this.desk = desk;
  }

  static Routed by(RoutingDesk desk) {
    return new Routed(desk);
  }

  /** Timers ring up to then. */
  Routed waits(double untilSecond) {
    Instant until = Said.at(untilSecond);
    while (!timers.isEmpty() && !timers.first().isAfter(until)) {
      ring(timers.pollFirst());
    }
    return this;
  }

  /** Facts come; whatever timer is due by then has rung. */
  Routed hears(ACustomer customer) {
    RoutingFacts facts = customer.facts();
    while (!timers.isEmpty() && timers.first().isBefore(facts.at())) {
      ring(timers.pollFirst());
    }
    return hearsUnrung(facts);
  }

  /** Facts come, and no timer has rung. */
  Routed hearsUnrung(RoutingFacts facts) {
    take(desk.onFacts(kept, facts));
    return this;
  }

  void ring(Instant at) {
    if (kept != null) {
      take(desk.onDeadline(kept, at));
    }
  }

  RoutingDecision last() {
    return decisions.get(decisions.size() - 1);
  }

  List<RoutingDecision.Kind> kinds() {
    return decisions.stream().map(RoutingDecision::kind).toList();
  }

  boolean isForgotten() {
    return kept == null;
  }

  boolean awaitsTimer() {
    return kept != null && kept.alarm().dueAt() != null;
  }

  private void take(RoutingStep step) {
    kept = step.after();
    decisions.addAll(step.decisions());
    if (step.timerAt() != null) {
      timers.add(step.timerAt());
    }
  }
}
