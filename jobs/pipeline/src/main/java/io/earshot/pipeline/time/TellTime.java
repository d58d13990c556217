package io.earshot.pipeline.time;

import io.earshot.pipeline.settings.EventTimeSettings;
import io.earshot.pipeline.state.JobState;
import io.earshot.pipeline.stream.DecodedEvent;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.OneInputStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.StreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;
import org.apache.flink.streaming.runtime.operators.TimestampsAndWatermarksOperator;

/**
 * Tells event time, and knows after a restart what it told before. Flink's own operator forgets: a
 * job that dies in a quiet night would know the customers who wait, but not how late it is until
 * somebody speaks.
 */
public final class TellTime extends AbstractStreamOperatorFactory<DecodedEvent>
    implements OneInputStreamOperatorFactory<DecodedEvent, DecodedEvent> {

  private static final long serialVersionUID = 1L;

  private final EventTimeSettings settings;

  /** Event time with these settings. */
  public TellTime(EventTimeSettings settings) {
    this.settings = settings;
  }

  @Override
  @SuppressWarnings("unchecked") // the caller's wish for a type, which only this one can be
  public <T extends StreamOperator<DecodedEvent>> T createStreamOperator(
      StreamOperatorParameters<DecodedEvent> parameters) {
    return (T) new Operator(parameters, new EventTime(settings));
  }

  @Override
  @SuppressWarnings("rawtypes") // as Flink declares it
  public Class<? extends StreamOperator> getStreamOperatorClass(ClassLoader classLoader) {
    return Operator.class;
  }

  private static final class Operator extends TimestampsAndWatermarksOperator<DecodedEvent> {

    private static final long serialVersionUID = 1L;

    private final EventTime eventTime;
    private transient ListState<Long> told;

    @SuppressWarnings("NullAway.Init") // initializeState() comes before everything else
    Operator(StreamOperatorParameters<DecodedEvent> parameters, EventTime eventTime) {
      super(parameters, eventTime, true);
      this.eventTime = eventTime;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
      super.initializeState(context);
      told = context.getOperatorStateStore().getUnionListState(JobState.timeTold());
      for (Long watermark : told.get()) {
        eventTime.resumeFrom(watermark);
      }
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
      super.snapshotState(context);
      Long watermark = eventTime.told();
      told.update(watermark == null ? List.of() : List.of(watermark));
    }
  }
}
