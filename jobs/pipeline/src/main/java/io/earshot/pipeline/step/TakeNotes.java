package io.earshot.pipeline.step;

import io.earshot.domain.status.StatusNote;
import io.earshot.pipeline.stream.DecodedEvent;
import io.earshot.wire.deadletter.DeadLetter;
import java.io.Serializable;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.AbstractStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.StreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.jspecify.annotations.Nullable;

/**
 * Listens beside a stream and says from time to time what came by, for {@link TellStatus}.
 *
 * @param <T> what comes by
 */
public final class TakeNotes<T> extends AbstractStreamOperatorFactory<StatusNote>
    implements OneInputStreamOperatorFactory<T, StatusNote> {

  private static final long serialVersionUID = 1L;

  /** How often a task says what it has seen. */
  static final Duration EVERY = Duration.ofSeconds(2);

  private final NewTally<T> newTally;

  private TakeNotes(NewTally<T> newTally) {
    this.newTally = newTally;
  }

  /** Of what was read, by partition. */
  public static TakeNotes<DecodedEvent> ofFeeds() {
    return new TakeNotes<>(FeedTally::new);
  }

  /** Of what could not be used, by the reason. */
  public static TakeNotes<DeadLetter> ofDeadLetters() {
    return new TakeNotes<>(DeadLetterTally::new);
  }

  @Override
  @SuppressWarnings("unchecked") // the caller's wish for a type, which only this one can be
  public <O extends StreamOperator<StatusNote>> O createStreamOperator(
      StreamOperatorParameters<StatusNote> parameters) {
    return (O) new Operator<>(parameters, newTally);
  }

  @Override
  @SuppressWarnings("rawtypes") // as Flink declares it
  public Class<? extends StreamOperator> getStreamOperatorClass(ClassLoader classLoader) {
    return Operator.class;
  }

  /** What came by since the last note. */
  interface Tally<T> {

    void see(T value);

    /** The note of it, or null if nothing did; from then on it counts anew. */
    @Nullable StatusNote take(int task);
  }

  /** Makes one for each task. */
  interface NewTally<T> extends Serializable {
    Tally<T> get();
  }

  private static final class Operator<T> extends AbstractStreamOperator<StatusNote>
      implements OneInputStreamOperator<T, StatusNote> {

    private static final long serialVersionUID = 1L;

    private final NewTally<T> newTally;
    private transient Tally<T> tally;
    private transient @Nullable ScheduledFuture<?> notes;

    @SuppressWarnings("NullAway.Init") // open() comes before everything else
    Operator(StreamOperatorParameters<StatusNote> parameters, NewTally<T> newTally) {
      super(parameters);
      this.newTally = newTally;
    }

    @Override
    public void open() throws Exception {
      super.open();
      tally = newTally.get();
      notes =
          getProcessingTimeService()
              .scheduleWithFixedDelay(time -> note(), EVERY.toMillis(), EVERY.toMillis());
    }

    @Override
    public void processElement(StreamRecord<T> element) {
      tally.see(element.getValue());
    }

    @Override
    public void finish() throws Exception {
      note();
      super.finish();
    }

    @Override
    public void close() throws Exception {
      if (notes != null) {
        notes.cancel(false);
      }
      super.close();
    }

    private void note() {
      StatusNote note = tally.take(getRuntimeContext().getTaskInfo().getIndexOfThisSubtask());
      if (note != null) {
        output.collect(new StreamRecord<>(note));
      }
    }
  }
}
