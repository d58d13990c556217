package io.earshot.pipeline.step;

import io.earshot.domain.alert.Alert;
import io.earshot.domain.alert.AlertDesk;
import io.earshot.domain.escalation.Escalation;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.pipeline.state.JobState;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Remembers a conversation's open alert; {@link AlertDesk} decides. */
public final class RaiseAlert extends KeyedProcessFunction<String, Escalation, Alert> {

  private static final long serialVersionUID = 1L;

  private final JobSettings settings;
  private transient AlertDesk desk;
  private transient ValueState<Alert> open;

  /** A step with these settings. */
  @SuppressWarnings("NullAway.Init") // open() comes before everything else
  public RaiseAlert(JobSettings settings) {
    this.settings = settings;
  }

  @Override
  public void open(OpenContext context) {
    desk = new AlertDesk();
    open = getRuntimeContext().getState(JobState.alert(settings));
  }

  @Override
  public void processElement(Escalation escalation, Context context, Collector<Alert> out)
      throws Exception {
    Alert alert = desk.onEscalation(open.value(), escalation);
    if (alert == null) {
      return;
    }
    if (alert.isOpen()) {
      open.update(alert);
    } else {
      open.clear();
    }
    out.collect(alert);
  }
}
