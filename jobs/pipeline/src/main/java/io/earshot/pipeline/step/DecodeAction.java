package io.earshot.pipeline.step;

import io.earshot.domain.alert.AlertAction;
import io.earshot.language.redaction.RedactionSettings;
import io.earshot.pipeline.settings.DecodeSettings;
import io.earshot.wire.Topics;
import io.earshot.wire.record.RawRecord;
import org.apache.flink.util.Collector;

/** Makes actions of what leads send. */
public final class DecodeAction extends DecodeTopic<AlertAction, AlertAction> {

  private static final long serialVersionUID = 1L;

  /** A step that refuses and masks what these settings say. */
  public DecodeAction(DecodeSettings settings, RedactionSettings redaction) {
    super(Topics.ALERT_ACTIONS, settings, redaction);
  }

  @Override
  void take(AlertAction action, RawRecord record, Context context, Collector<AlertAction> out) {
    out.collect(action);
  }
}
