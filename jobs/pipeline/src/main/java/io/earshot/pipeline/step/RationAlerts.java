package io.earshot.pipeline.step;

import io.earshot.domain.alert.Alert;
import io.earshot.domain.alert.RaisedAlert;
import io.earshot.domain.alert.Ration;
import io.earshot.domain.alert.RationDesk;
import io.earshot.domain.alert.RationStep;
import io.earshot.domain.alert.TeamBudget;
import io.earshot.domain.escalation.Severity;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.pipeline.state.JobState;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Remembers what a team has been shown; {@link RationDesk} decides what it is shown now. What is
 * remembered of alerts that are over is swept out once an hour.
 */
public final class RationAlerts extends KeyedProcessFunction<String, RaisedAlert, Alert> {

  private static final long serialVersionUID = 1L;
  private static final long HOUR = Duration.ofHours(1).toMillis();

  private final JobSettings settings;
  private final Map<Severity, Counter> shown = new EnumMap<>(Severity.class);
  private final Map<Severity, Counter> withheld = new EnumMap<>(Severity.class);
  private transient RationDesk desk;
  private transient ValueState<TeamBudget> budget;
  private transient MapState<String, Ration> rations;

  /** A step with these settings. */
  @SuppressWarnings("NullAway.Init") // open() comes before everything else
  public RationAlerts(JobSettings settings) {
    this.settings = settings;
  }

  @Override
  public void open(OpenContext context) {
    desk = new RationDesk(settings.alerts(), settings.conversations().idleness().longest());
    budget = getRuntimeContext().getState(JobState.teamBudget(settings));
    rations = getRuntimeContext().getMapState(JobState.rations(settings));
    for (Severity severity : Severity.values()) {
      MetricGroup group =
          getRuntimeContext().getMetricGroup().addGroup("severity", severity.name());
      shown.put(severity, group.counter("shown"));
      withheld.put(severity, group.counter("withheld"));
    }
  }

  @Override
  public void processElement(RaisedAlert raised, Context context, Collector<Alert> out)
      throws Exception {
    String id = raised.alert().alertId().value();
    TeamBudget before = budget.value();
    RationStep step =
        desk.onAlert(before == null ? TeamBudget.FULL : before, rations.get(id), raised);
    if (!step.budget().equals(before)) {
      budget.update(step.budget());
    }
    rations.put(id, step.ration());
    sweepAfter(step.ration().forgetAt(), context);
    count(step);
    out.collect(step.alert());
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<Alert> out)
      throws Exception {
    Instant now = Instant.ofEpochMilli(timestamp);
    Iterator<Map.Entry<String, Ration>> all = rations.iterator();
    while (all.hasNext()) {
      if (!all.next().getValue().forgetAt().isAfter(now)) {
        all.remove();
      }
    }
    if (rations.isEmpty()) {
      rations.clear();
      budget.clear();
    }
  }

  private static void sweepAfter(Instant time, KeyedProcessFunction<?, ?, ?>.Context context) {
    long hour = (time.toEpochMilli() / HOUR + 1) * HOUR;
    context.timerService().registerEventTimeTimer(hour);
  }

  /** An alert counts once as withheld, when it is first heard of, and once as shown. */
  private void count(RationStep step) {
    Severity severity = step.alert().severity();
    if (step.isShownAnew()) {
      Objects.requireNonNull(shown.get(severity)).inc();
    } else if (step.isFirst()) {
      Objects.requireNonNull(withheld.get(severity)).inc();
    }
  }
}
