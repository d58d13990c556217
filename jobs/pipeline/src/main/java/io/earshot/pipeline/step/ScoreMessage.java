package io.earshot.pipeline.step;

import io.earshot.pipeline.settings.BatchSettings;
import io.earshot.pipeline.settings.ReaderSettings;
import io.earshot.pipeline.stream.ArrangedEvent;
import io.earshot.pipeline.stream.FollowedEvent;
import org.apache.flink.streaming.api.operators.AbstractStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.OneInputStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.StreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;

/**
 * Reads each message, where it stands in the stream; keeps nothing over a checkpoint. What the
 * encoder is to read waits for a few others, see {@link Scoring}.
 */
public final class ScoreMessage extends AbstractStreamOperatorFactory<FollowedEvent>
    implements OneInputStreamOperatorFactory<ArrangedEvent, FollowedEvent> {

  private static final long serialVersionUID = 1L;

  private final Desks desks;
  private final BatchSettings batch;
  private final boolean live;

  /**
   * A step that reads at such a desk.
   *
   * @param live whether a message is to be read before long
   */
  ScoreMessage(Desks desks, BatchSettings batch, boolean live) {
    this.desks = desks;
    this.batch = batch;
    this.live = live;
  }

  /** In a job that follows what happens. */
  public static ScoreMessage live(ReaderSettings settings) {
    return new ScoreMessage(Readers.live(settings), settings.batch(), true);
  }

  /** In a run over what has happened, in which nothing depends on a clock. */
  public static ScoreMessage bounded(ReaderSettings settings) {
    return new ScoreMessage(Readers.bounded(settings), settings.batch(), false);
  }

  @Override
  @SuppressWarnings("unchecked") // the caller's wish for a type, which only this one can be
  public <T extends StreamOperator<FollowedEvent>> T createStreamOperator(
      StreamOperatorParameters<FollowedEvent> parameters) {
    return (T) new Scoring(parameters, desks, batch, live);
  }

  @Override
  @SuppressWarnings("rawtypes") // as Flink declares it
  public Class<? extends StreamOperator> getStreamOperatorClass(ClassLoader classLoader) {
    return Scoring.class;
  }
}
