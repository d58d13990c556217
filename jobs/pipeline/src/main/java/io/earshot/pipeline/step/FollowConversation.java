package io.earshot.pipeline.step;

import io.earshot.domain.conversation.Conversation;
import io.earshot.domain.conversation.ConversationDesk;
import io.earshot.domain.conversation.ConversationSnapshot;
import io.earshot.domain.conversation.ConversationStep;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.pipeline.state.JobState;
import io.earshot.pipeline.stream.Finding;
import io.earshot.pipeline.stream.FollowedEvent;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** Carries conversations along; {@link ConversationDesk} decides. */
public final class FollowConversation
    extends KeyedProcessFunction<String, FollowedEvent, ConversationSnapshot> {

  private static final long serialVersionUID = 1L;

  private final JobSettings settings;
  private transient ConversationDesk desk;
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
    desk =
        new ConversationDesk(
            settings.conversations(), settings.routing(), settings.alerts(), Risks.judge(settings));
    conversation = getRuntimeContext().getState(JobState.conversation(settings));
    escalations = getRuntimeContext().getMetricGroup().counter("escalations");
    deadlines = getRuntimeContext().getMetricGroup().counter("deadlines");
  }

  @Override
  public void processElement(
      FollowedEvent event, Context context, Collector<ConversationSnapshot> out) throws Exception {
    Wakeups wakeups = Wakeups.byEvent(context.timerService(), event.occurredAt());
    apply(decide(conversation.value(), event), wakeups, context, out);
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<ConversationSnapshot> out)
      throws Exception {
    Conversation before = conversation.value();
    if (before != null) {
      deadlines.inc();
      Wakeups wakeups = Wakeups.byTimer(context.timerService(), timestamp, before.alarm());
      apply(desk.onDeadline(before, wakeups.now()), wakeups, context, out);
    }
  }

  private ConversationStep decide(@Nullable Conversation before, FollowedEvent event) {
    if (event.scored() != null) {
      return desk.onScored(before, event.scored());
    }
    return desk.onEvent(before, event.event());
  }

  private void apply(
      ConversationStep step, Wakeups wakeups, Context context, Collector<ConversationSnapshot> out)
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
    escalations.inc(step.escalations().size());
    step.snapshots().forEach(out::collect);
  }
}
