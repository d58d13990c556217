package io.earshot.pipeline.step;

import io.earshot.domain.audit.AuditEntry;
import io.earshot.domain.conversation.Conversation;
import io.earshot.domain.conversation.ConversationDesk;
import io.earshot.domain.conversation.ConversationSnapshot;
import io.earshot.domain.conversation.ConversationStep;
import io.earshot.domain.escalation.RiskJudge;
import io.earshot.domain.rule.Rule;
import io.earshot.domain.rule.RuleCheck;
import io.earshot.domain.rule.RuleFacts;
import io.earshot.domain.rule.RuleJudge;
import io.earshot.domain.rule.RuleOutcome;
import io.earshot.domain.status.StatusNote;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.pipeline.state.JobState;
import io.earshot.pipeline.stream.Finding;
import io.earshot.pipeline.stream.FollowedEvent;
import io.earshot.pipeline.stream.RuleNews;
import io.earshot.rules.CelConditions;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Carries conversations along, by the rules in force; {@link ConversationDesk} decides. A change of
 * a rule is in force for every conversation at once, and judged at its next event or deadline.
 */
public final class FollowConversation
    extends KeyedBroadcastProcessFunction<String, FollowedEvent, RuleNews, ConversationSnapshot> {

  private static final long serialVersionUID = 1L;

  private final JobSettings settings;
  private transient @Nullable ConversationDesk desk;
  private transient @Nullable RiskJudge risk;
  private transient RulesInForce<Rule> rules;
  private transient RuleMetrics ruleMetrics;
  private transient CelConditions<RuleFacts> conditions;
  private transient ValueState<Conversation> conversation;
  private transient Counter escalations;
  private transient Counter deadlines;

  /** A step with these settings. */
  @SuppressWarnings("NullAway.Init") // open() comes before everything else
  public FollowConversation(JobSettings settings) {
    this.settings = settings;
  }

  @Override
  public void open(OpenContext context) {
    risk = Risks.judge(settings);
    ruleMetrics = new RuleMetrics(getRuntimeContext().getMetricGroup());
    conditions = CelConditions.ofEscalation();
    rules = new RulesInForce<>(settings.rules(), RuleCheck.by(conditions), ruleMetrics);
    conversation = getRuntimeContext().getState(JobState.conversation(settings));
    escalations = getRuntimeContext().getMetricGroup().counter("escalations");
    deadlines = getRuntimeContext().getMetricGroup().counter("deadlines");
  }

  @Override
  public void processElement(
      FollowedEvent event, ReadOnlyContext context, Collector<ConversationSnapshot> out)
      throws Exception {
    Wakeups wakeups = Wakeups.byEvent(context.timerService(), event.occurredAt());
    apply(decide(desk(context), conversation.value(), event), wakeups, context, out);
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<ConversationSnapshot> out)
      throws Exception {
    Conversation before = conversation.value();
    if (before != null) {
      deadlines.inc();
      Wakeups wakeups = Wakeups.byTimer(context.timerService(), timestamp, before.alarm());
      apply(desk(context).onDeadline(before, wakeups.now()), wakeups, context, out);
    }
  }

  /** What came of it is told by one task for all. */
  @Override
  public void processBroadcastElement(
      RuleNews news, Context context, Collector<ConversationSnapshot> out) throws Exception {
    RuleOutcome<Rule> outcome =
        rules.take(news.ruleId(), news.change(), context.getBroadcastState(JobState.ruleBook()));
    desk = null;
    context.output(Sides.STATUS, rulesNote());
    boolean tells = getRuntimeContext().getTaskInfo().getIndexOfThisSubtask() == 0;
    if (tells && outcome != null && news.change() != null) {
      context.output(Sides.AUDIT, AuditEntry.ofRule(AuditEntry.Kind.RULE, news.change(), outcome));
    }
  }

  /** The desk by the book in force; made anew after a change and after a restart. */
  private ConversationDesk desk(ReadOnlyContext context) throws Exception {
    ConversationDesk ready = desk;
    if (ready == null) {
      ready =
          new ConversationDesk(
              settings.conversations(),
              settings.routing(),
              settings.alerts(),
              risk,
              RuleJudge.of(
                  rules.book(context.getBroadcastState(JobState.ruleBook())),
                  conditions,
                  ruleMetrics));
      desk = ready;
      context.output(Sides.STATUS, rulesNote());
    }
    return ready;
  }

  private StatusNote rulesNote() {
    int task = getRuntimeContext().getTaskInfo().getIndexOfThisSubtask();
    return StatusNote.ofRules(task, rules.status());
  }

  private static ConversationStep decide(
      ConversationDesk desk, @Nullable Conversation before, FollowedEvent event) {
    if (event.scored() != null) {
      return desk.onScored(before, event.scored());
    }
    return desk.onEvent(before, event.event());
  }

  private void apply(
      ConversationStep step,
      Wakeups wakeups,
      ReadOnlyContext context,
      Collector<ConversationSnapshot> out)
      throws Exception {
    if (step.after() == null) {
      conversation.clear();
    } else {
      conversation.update(step.after());
    }
    if (step.timerAt() != null) {
      wakeups.set(step.timerAt());
    }
    step.routing().forEach(facts -> context.output(Sides.ROUTING, facts));
    step.escalations().forEach(it -> context.output(Sides.FINDINGS, new Finding(it, null)));
    step.corrections().forEach(it -> context.output(Sides.FINDINGS, new Finding(null, it)));
    step.findings().forEach(finding -> context.output(Sides.RULE_FINDINGS, finding));
    escalations.inc(step.escalations().size());
    step.snapshots().forEach(out::collect);
  }
}
