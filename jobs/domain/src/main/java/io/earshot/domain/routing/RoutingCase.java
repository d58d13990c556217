package io.earshot.domain.routing;

import io.earshot.domain.time.Alarm;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a conversation's routing. Bounded: what was last known, and the last
 * decision.
 *
 * @param facts the last that were handed over
 * @param decision the last, or null before the first
 * @param heard whether the customer had said anything when it was made
 * @param recalled whether it was known then who the customer is
 * @param settledAt up to when deadlines have been decided
 * @param alarm when something is next to be decided though nothing happens
 */
public record RoutingCase(
    RoutingFacts facts,
    @Nullable RoutingDecision decision,
    boolean heard,
    boolean recalled,
    Instant settledAt,
    Alarm alarm) {

  static RoutingCase begin(RoutingFacts facts) {
    return new RoutingCase(facts, null, false, false, facts.at(), Alarm.NONE);
  }

  RoutingCase told(RoutingFacts news) {
    return new RoutingCase(news, decision, heard, recalled, settledAt, alarm);
  }

  RoutingCase decided(RoutingDecision next) {
    return new RoutingCase(facts, next, facts.isHeard(), facts.isRecalled(), settledAt, alarm);
  }

  RoutingCase settled(Instant at, @Nullable Instant dueAt) {
    return new RoutingCase(facts, decision, heard, recalled, at, alarm.movedTo(dueAt));
  }

  RoutingCase withAlarm(Alarm newAlarm) {
    return new RoutingCase(facts, decision, heard, recalled, settledAt, newAlarm);
  }

  /** The decision that this episode of the conversation goes by, or null. */
  @Nullable RoutingDecision inForce() {
    return decision == null || decision.decidedAt().isBefore(facts.openedAt()) ? null : decision;
  }
}
