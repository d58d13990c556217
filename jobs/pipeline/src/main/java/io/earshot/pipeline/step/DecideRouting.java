package io.earshot.pipeline.step;

import io.earshot.domain.audit.AuditEntry;
import io.earshot.domain.routing.RoutingCase;
import io.earshot.domain.routing.RoutingDecision;
import io.earshot.domain.routing.RoutingDesk;
import io.earshot.domain.routing.RoutingFacts;
import io.earshot.domain.routing.RoutingJudge;
import io.earshot.domain.routing.RoutingRule;
import io.earshot.domain.routing.RoutingStep;
import io.earshot.domain.rule.RuleOutcome;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.pipeline.state.JobState;
import io.earshot.pipeline.stream.RoutingRuleNews;
import io.earshot.rules.CelConditions;
import io.earshot.rules.RoutingRuleFile;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Remembers how conversations are routed, by the rules in force; {@link RoutingDesk} decides. A
 * change of a rule is in force for every conversation at once, and judged with its next facts or at
 * its next deadline.
 */
public final class DecideRouting
    extends KeyedBroadcastProcessFunction<String, RoutingFacts, RoutingRuleNews, RoutingDecision> {

  private static final long serialVersionUID = 1L;

  private final JobSettings settings;
  private transient @Nullable RoutingDesk desk;
  private transient RulesInForce<RoutingRule> rules;
  private transient RuleMetrics ruleMetrics;
  private transient RoutingMetrics metrics;
  private transient FirstDecisions first;
  private transient ValueState<RoutingCase> routing;

  /** A step with these settings. */
  @SuppressWarnings("NullAway.Init") // open() comes before everything else
  public DecideRouting(JobSettings settings) {
    this.settings = settings;
  }

  @Override
  public void open(OpenContext context) {
    MetricGroup group = getRuntimeContext().getMetricGroup();
    metrics = new RoutingMetrics(group);
    first = new FirstDecisions(group);
    ruleMetrics = new RuleMetrics(group);
    rules =
        new RulesInForce<>(
            settings.routing().rules(),
            RoutingRuleFile.check(settings.routing().queues().keySet()),
            ruleMetrics);
    routing = getRuntimeContext().getState(JobState.routingCase(settings));
  }

  @Override
  public void processElement(
      RoutingFacts facts, ReadOnlyContext context, Collector<RoutingDecision> out)
      throws Exception {
    Wakeups wakeups = Wakeups.byEvent(context.timerService(), facts.at());
    RoutingCase before = routing.value();
    RoutingStep step = desk(context).onFacts(before, facts);
    first.seen(
        facts,
        before == null ? null : before.decision(),
        step.last(),
        context.timerService().currentProcessingTime());
    apply(step, wakeups, out);
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<RoutingDecision> out)
      throws Exception {
    RoutingCase before = routing.value();
    if (before != null) {
      Wakeups wakeups = Wakeups.byTimer(context.timerService(), timestamp, before.alarm());
      apply(desk(context).onDeadline(before, wakeups.now()), wakeups, out);
    }
  }

  /** What came of it is told by one task for all. */
  @Override
  public void processBroadcastElement(
      RoutingRuleNews news, Context context, Collector<RoutingDecision> out) throws Exception {
    RuleOutcome<RoutingRule> outcome =
        rules.take(
            news.ruleId(), news.change(), context.getBroadcastState(JobState.routingRuleBook()));
    desk = null;
    boolean tells = getRuntimeContext().getTaskInfo().getIndexOfThisSubtask() == 0;
    if (tells && outcome != null && news.change() != null) {
      context.output(
          Sides.AUDIT, AuditEntry.ofRule(AuditEntry.Kind.ROUTING_RULE, news.change(), outcome));
    }
  }

  private RoutingDesk desk(ReadOnlyContext context) throws Exception {
    RoutingDesk ready = desk;
    if (ready == null) {
      RoutingJudge judge =
          RoutingJudge.of(
              rules.book(context.getBroadcastState(JobState.routingRuleBook())),
              CelConditions.ofRouting(),
              ruleMetrics);
      ready = new RoutingDesk(settings.routing(), settings.intents(), judge);
      desk = ready;
    }
    return ready;
  }

  private void apply(RoutingStep step, Wakeups wakeups, Collector<RoutingDecision> out)
      throws Exception {
    if (step.after() == null) {
      routing.clear();
      return;
    }
    routing.update(step.after());
    if (step.timerAt() != null) {
      wakeups.set(step.timerAt());
    }
    Instant opened = step.after().facts().openedAt();
    for (RoutingDecision decision : step.decisions()) {
      metrics.count(decision, opened);
      out.collect(settings.routing().rendered(decision));
    }
  }
}
