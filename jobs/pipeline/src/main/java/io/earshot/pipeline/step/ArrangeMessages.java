package io.earshot.pipeline.step;

import io.earshot.domain.arrangement.ArrangeStep;
import io.earshot.domain.arrangement.Arranged;
import io.earshot.domain.arrangement.Arrangement;
import io.earshot.domain.arrangement.Arranger;
import io.earshot.domain.event.ConversationEvent;
import io.earshot.language.detection.OpenNlpLanguageGuesser;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.pipeline.state.JobState;
import io.earshot.pipeline.stream.ArrangedEvent;
import io.earshot.pipeline.stream.DecodedEvent;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Hands each message on once and in context; {@link Arranger} decides. */
public final class ArrangeMessages
    extends KeyedProcessFunction<String, DecodedEvent, ArrangedEvent> {

  private static final long serialVersionUID = 1L;
  private static final long NO_RECORD = 0;

  private final JobSettings settings;
  private transient Arranger arranger;
  private transient ValueState<Arrangement> arrangement;
  private transient Counter messages;
  private transient Counter corrections;
  private transient Counter duplicates;

  /** A step with these settings. */
  @SuppressWarnings("NullAway.Init") // open() comes before everything else
  public ArrangeMessages(JobSettings settings) {
    this.settings = settings;
  }

  @Override
  public void open(OpenContext context) {
    arranger =
        new Arranger(
            settings.arrangement().toDomain(settings.conversations().idleness()),
            new OpenNlpLanguageGuesser(settings.reader().languages()),
            Masking.redactor(settings.redaction(), getRuntimeContext()));
    arrangement = getRuntimeContext().getState(JobState.arrangement(settings));
    messages = getRuntimeContext().getMetricGroup().counter("messages");
    corrections = getRuntimeContext().getMetricGroup().counter("corrections");
    duplicates = getRuntimeContext().getMetricGroup().counter("duplicates");
  }

  @Override
  public void processElement(DecodedEvent event, Context context, Collector<ArrangedEvent> out)
      throws Exception {
    ConversationEvent happened = event.event();
    ArrangeStep step = arranger.onEvent(arrangement.value(), happened);
    Wakeups wakeups = Wakeups.byEvent(context.timerService(), happened.occurredAt());
    apply(step, wakeups, event.recordMillis(), out);
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<ArrangedEvent> out)
      throws Exception {
    Arrangement before = arrangement.value();
    if (before != null) {
      Wakeups wakeups = Wakeups.byTimer(context.timerService(), timestamp, before.alarm());
      apply(arranger.onDeadline(before, wakeups.now()), wakeups, NO_RECORD, out);
    }
  }

  private void apply(
      ArrangeStep step, Wakeups wakeups, long recordMillis, Collector<ArrangedEvent> out)
      throws Exception {
    if (step.after() == null) {
      arrangement.clear();
    } else {
      arrangement.update(step.after());
    }
    if (step.timerAt() != null) {
      wakeups.set(step.timerAt());
    }
    duplicates.inc(step.duplicates());
    for (Arranged arranged : step.handedOn()) {
      if (arranged.message() != null) {
        (arranged.message().revision() == 1 ? messages : corrections).inc();
      }
      out.collect(ArrangedEvent.of(arranged, recordMillis));
    }
  }
}
