package io.earshot.pipeline.step;

import io.earshot.domain.event.ConversationEvent;
import io.earshot.language.redaction.RedactionSettings;
import io.earshot.pipeline.settings.DecodeSettings;
import io.earshot.pipeline.stream.DecodedEvent;
import io.earshot.wire.Decoded;
import io.earshot.wire.Topics;
import io.earshot.wire.record.RawRecord;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Makes events of records. What cannot be used becomes a dead letter. Whatever is to be masked is
 * masked here, before anything is keyed, stored or emitted.
 */
public final class DecodeEvent extends ProcessFunction<RawRecord, DecodedEvent> {

  private static final long serialVersionUID = 1L;

  private final DecodeSettings settings;
  private final RedactionSettings redaction;
  private transient Masking masking;
  private transient Decoding<ConversationEvent> decoding;

  /** A step that refuses and masks what these settings say. */
  @SuppressWarnings("NullAway.Init") // open() comes before everything else
  public DecodeEvent(DecodeSettings settings, RedactionSettings redaction) {
    this.settings = settings;
    this.redaction = redaction;
  }

  @Override
  public void open(OpenContext context) {
    masking = Masking.of(redaction, getRuntimeContext());
    decoding = new Decoding<>(Topics.CONVERSATION_EVENTS, settings, masking, getRuntimeContext());
  }

  @Override
  public void processElement(RawRecord record, Context context, Collector<DecodedEvent> out) {
    Decoded<ConversationEvent> decoded = decoding.decode(record, context::output);
    if (decoded instanceof Decoded.Value<ConversationEvent> value) {
      long now = context.timerService().currentProcessingTime();
      long recordMillis = Math.min(record.timestampMillis(), now);
      ConversationEvent event = masking.masked(value.value());
      out.collect(DecodedEvent.of(record.partition(), recordMillis, event));
    }
  }
}
