package io.earshot.pipeline.step;

import io.earshot.domain.rule.BookRule;
import io.earshot.domain.rule.RuleBook;
import io.earshot.domain.rule.RuleOutcome;
import io.earshot.domain.rule.RuleProblem;
import io.earshot.domain.rule.RuleState;
import io.earshot.domain.rule.RuleWatch;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which rules are in force, and which fire and fail how often. */
final class RuleMetrics implements RuleWatch {

  private static final Logger LOG = LoggerFactory.getLogger(FollowConversation.class);

  private final MetricGroup group;
  private final Map<RuleOutcome.Kind, Counter> changes = new EnumMap<>(RuleOutcome.Kind.class);
  private final Map<String, Counter> fired = new HashMap<>();
  private final Map<String, Counter> failures = new HashMap<>();
  private final Counter leftOut;
  private volatile List<? extends BookRule<?>> rules = List.of();

  /** Metrics in this group. */
  RuleMetrics(MetricGroup group) {
    this.group = group;
    for (RuleOutcome.Kind kind : RuleOutcome.Kind.values()) {
      changes.put(kind, group.addGroup("outcome", kind.name()).counter("rule-changes"));
    }
    for (RuleState state : RuleState.values()) {
      Gauge<Long> inState = () -> count(state);
      group.addGroup("state", state.name()).gauge("rules", inState);
    }
    leftOut = group.counter("rules-left-out");
  }

  /** The book is in force from now on. */
  void inForce(RuleBook<?> book) {
    rules = book.rules();
  }

  void changed(RuleOutcome<?> outcome) {
    Objects.requireNonNull(changes.get(outcome.kind())).inc();
  }

  @Override
  public void fired(BookRule<?> rule) {
    of(rule, "rule-fired", fired).inc();
  }

  @Override
  public void failed(BookRule<?> rule) {
    of(rule, "rule-failures", failures).inc();
  }

  @Override
  public void leftOut(RuleProblem problem) {
    leftOut.inc();
    LOG.error("A rule cannot be judged and is left out: {}", problem.inWords());
  }

  private Counter of(BookRule<?> rule, String name, Map<String, Counter> counters) {
    return counters.computeIfAbsent(rule.ruleId(), id -> group.addGroup("rule", id).counter(name));
  }

  private long count(RuleState state) {
    return rules.stream().filter(rule -> rule.state() == state).count();
  }
}
