package io.earshot.pipeline.step;

import io.earshot.domain.arrangement.ArrangedMessage;
import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.language.MessageReader;
import io.earshot.pipeline.settings.ReaderSettings;
import io.earshot.pipeline.stream.ArrangedEvent;
import io.earshot.pipeline.stream.FollowedEvent;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Reads each message, where it stands in the stream; keeps nothing. */
public final class ScoreMessage extends ProcessFunction<ArrangedEvent, FollowedEvent> {

  private static final long serialVersionUID = 1L;

  private final ReaderSettings settings;
  private transient MessageReader reader;
  private transient Counter scored;
  private transient Counter abstained;

  /** A step with the reader of these settings. */
  @SuppressWarnings("NullAway.Init") // open() comes before everything else
  public ScoreMessage(ReaderSettings settings) {
    this.settings = settings;
  }

  @Override
  public void open(OpenContext context) {
    reader = Readers.load(settings);
    scored = getRuntimeContext().getMetricGroup().counter("scored");
    abstained = getRuntimeContext().getMetricGroup().counter("abstained");
  }

  @Override
  public void processElement(ArrangedEvent event, Context context, Collector<FollowedEvent> out) {
    ArrangedMessage message = event.message();
    if (message == null) {
      out.collect(new FollowedEvent(null, event.other()));
      return;
    }
    Reading reading = reader.read(message.unread());
    ScoredMessage result = message.scored(reading);
    (result.sentiment() == null ? abstained : scored).inc();
    context.output(Sides.SCORED, result);
    out.collect(new FollowedEvent(result, null));
  }
}
