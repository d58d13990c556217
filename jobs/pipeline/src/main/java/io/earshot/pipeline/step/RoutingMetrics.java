package io.earshot.pipeline.step;

import io.earshot.domain.routing.RoutingDecision;
import io.earshot.domain.routing.RoutingReason;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/**
 * Counts decisions: by why they were made and by their first ground, and for how long conversations
 * are without one.
 */
final class RoutingMetrics {

  private final MetricGroup group;
  private final Map<RoutingDecision.Kind, Counter> kinds =
      new EnumMap<>(RoutingDecision.Kind.class);
  private final Map<String, Counter> grounds = new HashMap<>();
  private final Counter millisToFirst;

  RoutingMetrics(MetricGroup group) {
    this.group = group;
    for (RoutingDecision.Kind kind : RoutingDecision.Kind.values()) {
      kinds.put(kind, group.addGroup("kind", kind.name()).counter("decisions"));
    }
    millisToFirst = group.counter("millis-to-first-decision");
  }

  /**
   * Counts a decision.
   *
   * @param opened when the conversation's episode was opened
   */
  void count(RoutingDecision decision, Instant opened) {
    Objects.requireNonNull(kinds.get(decision.kind())).inc();
    if (!decision.because().isEmpty() && decision.kind() != RoutingDecision.Kind.RENEWED) {
      RoutingReason first = decision.because().get(0);
      grounds
          .computeIfAbsent(
              first.rule(), rule -> group.addGroup("rule", rule).counter("decisions-by-rule"))
          .inc();
    }
    if (decision.kind() == RoutingDecision.Kind.FIRST) {
      millisToFirst.inc(Math.max(0, Duration.between(opened, decision.decidedAt()).toMillis()));
    }
  }
}
