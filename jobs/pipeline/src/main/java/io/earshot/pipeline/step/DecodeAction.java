package io.earshot.pipeline.step;

import io.earshot.domain.alert.AlertAction;
import io.earshot.language.redaction.RedactionSettings;
import io.earshot.pipeline.settings.DecodeSettings;
import io.earshot.wire.Decoded;
import io.earshot.wire.Topics;
import io.earshot.wire.record.RawRecord;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Makes actions of what leads send. */
public final class DecodeAction extends ProcessFunction<RawRecord, AlertAction> {

  private static final long serialVersionUID = 1L;

  private final DecodeSettings settings;
  private final RedactionSettings redaction;
  private transient Decoding<AlertAction> decoding;

  /** A step that refuses and masks what these settings say. */
  @SuppressWarnings("NullAway.Init") // open() comes before everything else
  public DecodeAction(DecodeSettings settings, RedactionSettings redaction) {
    this.settings = settings;
    this.redaction = redaction;
  }

  @Override
  public void open(OpenContext context) {
    decoding =
        new Decoding<>(
            Topics.ALERT_ACTIONS,
            settings,
            Masking.of(redaction, getRuntimeContext()),
            getRuntimeContext());
  }

  @Override
  public void processElement(RawRecord record, Context context, Collector<AlertAction> out) {
    Decoded<AlertAction> decoded = decoding.decode(record, context::output);
    if (decoded instanceof Decoded.Value<AlertAction> value) {
      out.collect(value.value());
    }
  }
}
