package io.earshot.pipeline.step;

import io.earshot.domain.rule.RuleBook;
import io.earshot.domain.status.ComponentStatus;
import io.earshot.domain.status.ModelVersion;
import io.earshot.domain.status.ReadingStatus;
import io.earshot.domain.status.RuleBookStatus;
import io.earshot.domain.status.StatusDesk;
import io.earshot.domain.status.StatusNote;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.pipeline.state.JobState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.AbstractStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.StreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.jspecify.annotations.Nullable;

/**
 * Says at every heartbeat how the job is doing; {@link StatusDesk} gathers it from what the other
 * steps note. The heart beats by the clock, also when nothing happens: that is what it tells. Only
 * in a live job, as one task.
 */
public final class TellStatus extends AbstractStreamOperatorFactory<ComponentStatus>
    implements OneInputStreamOperatorFactory<StatusNote, ComponentStatus> {

  private static final long serialVersionUID = 1L;

  static final Duration HEARTBEAT = Duration.ofSeconds(10);

  private final JobSettings settings;
  private final String version;

  /**
   * A step of a job with these settings.
   *
   * @param version of Earshot
   */
  public TellStatus(JobSettings settings, String version) {
    this.settings = settings;
    this.version = version;
  }

  @Override
  @SuppressWarnings("unchecked") // the caller's wish for a type, which only this one can be
  public <T extends StreamOperator<ComponentStatus>> T createStreamOperator(
      StreamOperatorParameters<ComponentStatus> parameters) {
    return (T) new Operator(parameters, settings, version);
  }

  @Override
  @SuppressWarnings("rawtypes") // as Flink declares it
  public Class<? extends StreamOperator> getStreamOperatorClass(ClassLoader classLoader) {
    return Operator.class;
  }

  private static final class Operator extends AbstractStreamOperator<ComponentStatus>
      implements OneInputStreamOperator<StatusNote, ComponentStatus> {

    private static final long serialVersionUID = 1L;

    private final JobSettings settings;
    private final String version;
    private transient StatusDesk desk;
    private transient ListState<ComponentStatus> told;
    private transient @Nullable ScheduledFuture<?> heartbeats;

    @SuppressWarnings("NullAway.Init") // initializeState() comes before everything else
    Operator(
        StreamOperatorParameters<ComponentStatus> parameters,
        JobSettings settings,
        String version) {
      super(parameters);
      this.settings = settings;
      this.version = version;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
      super.initializeState(context);
      desk = new StatusDesk(start(now()));
      told = context.getOperatorStateStore().getListState(JobState.statusTold());
      for (ComponentStatus before : told.get()) {
        desk.resume(before);
      }
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
      super.snapshotState(context);
      told.update(List.of(desk.known(now())));
    }

    @Override
    public void open() throws Exception {
      super.open();
      heartbeats =
          getProcessingTimeService()
              .scheduleWithFixedDelay(time -> tell(), 0, HEARTBEAT.toMillis());
    }

    @Override
    public void processElement(StreamRecord<StatusNote> element) {
      desk.hear(element.getValue());
    }

    @Override
    public void close() throws Exception {
      if (heartbeats != null) {
        heartbeats.cancel(false);
      }
      super.close();
    }

    private void tell() {
      Instant now = now();
      output.collect(new StreamRecord<>(desk.tell(now), now.toEpochMilli()));
    }

    private ComponentStatus start(Instant now) {
      List<ModelVersion> models = Readers.models(settings);
      return new ComponentStatus(
          ComponentStatus.CONVERSATIONS,
          version,
          now,
          now,
          HEARTBEAT.toMillis(),
          getRuntimeContext().getTaskInfo().getAttemptNumber(),
          1,
          null,
          now,
          List.of(),
          Map.of(),
          models,
          new ReadingStatus(settings.reader().kind().name(), 0, Map.of()),
          RuleBookStatus.of(RuleBook.of(settings.rules(), List.of())),
          List.of());
    }

    private Instant now() {
      return Instant.ofEpochMilli(getProcessingTimeService().getCurrentProcessingTime());
    }
  }
}
