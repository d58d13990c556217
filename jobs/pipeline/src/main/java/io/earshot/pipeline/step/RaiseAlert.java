package io.earshot.pipeline.step;

import io.earshot.domain.alert.AlertAction;
import io.earshot.domain.alert.AlertCase;
import io.earshot.domain.alert.AlertDesk;
import io.earshot.domain.alert.AlertStep;
import io.earshot.domain.alert.RaisedAlert;
import io.earshot.domain.escalation.Escalation;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.pipeline.state.JobState;
import io.earshot.pipeline.stream.Finding;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Remembers a conversation's alerts, from what is found in it and what leads do; {@link AlertDesk}
 * decides.
 */
public final class RaiseAlert
    extends KeyedCoProcessFunction<String, Finding, AlertAction, RaisedAlert> {

  private static final long serialVersionUID = 1L;

  private final JobSettings settings;
  private transient AlertDesk desk;
  private transient ValueState<AlertCase> alerts;
  private transient AlertMetrics metrics;

  /** A step with these settings. */
  @SuppressWarnings("NullAway.Init") // open() comes before everything else
  public RaiseAlert(JobSettings settings) {
    this.settings = settings;
  }

  @Override
  public void open(OpenContext context) {
    desk = new AlertDesk(settings.alerts());
    alerts = getRuntimeContext().getState(JobState.alertCase(settings));
    metrics = new AlertMetrics(getRuntimeContext().getMetricGroup());
  }

  @Override
  public void processElement1(Finding finding, Context context, Collector<RaisedAlert> out)
      throws Exception {
    Instant at = finding.escalation() == null ? finding.found().at() : finding.escalation().at();
    apply(
        decide(alerts.value(), finding), Wakeups.byEvent(context.timerService(), at), context, out);
  }

  @Override
  public void processElement2(AlertAction action, Context context, Collector<RaisedAlert> out)
      throws Exception {
    Wakeups wakeups = Wakeups.byEvent(context.timerService(), action.at());
    apply(desk.onAction(alerts.value(), action), wakeups, context, out);
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<RaisedAlert> out)
      throws Exception {
    AlertCase before = alerts.value();
    if (before != null) {
      Wakeups wakeups = Wakeups.byTimer(context.timerService(), timestamp, before.alarm());
      apply(desk.onDeadline(before, wakeups.now()), wakeups, context, out);
    }
  }

  private AlertStep decide(@Nullable AlertCase before, Finding finding) {
    Escalation escalation = finding.escalation();
    return escalation == null
        ? desk.onCorrection(before, finding.found())
        : desk.onEscalation(before, escalation);
  }

  private void apply(AlertStep step, Wakeups wakeups, Context context, Collector<RaisedAlert> out)
      throws Exception {
    if (step.after() == null) {
      alerts.clear();
    } else {
      alerts.update(step.after());
    }
    if (step.timerAt() != null) {
      wakeups.set(step.timerAt());
    }
    step.audit().forEach(entry -> context.output(Sides.AUDIT, entry));
    step.feedback().forEach(feedback -> context.output(Sides.FEEDBACK, feedback));
    metrics.count(step);
    step.alerts().forEach(out::collect);
  }
}
