package io.earshot.pipeline.step;

import io.earshot.domain.event.ConversationEvent;
import io.earshot.language.redaction.RedactionSettings;
import io.earshot.pipeline.settings.DecodeSettings;
import io.earshot.pipeline.stream.DecodedEvent;
import io.earshot.wire.Topics;
import io.earshot.wire.record.RawRecord;
import org.apache.flink.util.Collector;

/**
 * Makes events of records. What cannot be used becomes a dead letter. Whatever is to be masked is
 * masked here, before anything is keyed, stored or emitted.
 */
public final class DecodeEvent extends DecodeTopic<ConversationEvent, DecodedEvent> {

  private static final long serialVersionUID = 1L;

  /** A step that refuses and masks what these settings say. */
  public DecodeEvent(DecodeSettings settings, RedactionSettings redaction) {
    super(Topics.CONVERSATION_EVENTS, settings, redaction);
  }

  @Override
  void take(
      ConversationEvent event, RawRecord record, Context context, Collector<DecodedEvent> out) {
    long now = context.timerService().currentProcessingTime();
    long recordMillis = Math.min(record.timestampMillis(), now);
    out.collect(DecodedEvent.of(record.partition(), recordMillis, masking().masked(event)));
  }
}
