package io.earshot.wire.json;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.earshot.domain.alert.AlertAction;
import io.earshot.domain.alert.AlertId;
import io.earshot.domain.event.ConversationId;
import io.earshot.wire.deadletter.UnreadableRecordException;
import java.time.Instant;

/** What leads do with alerts, as boards and tools write it. */
public final class AlertActionCodec implements Codec<AlertAction> {

  private static final ObjectWriter WRITER = Json.INPUTS.writerFor(AlertAction.class);

  @Override
  public byte[] write(AlertAction action) {
    return Json.write(WRITER, action);
  }

  @Override
  public AlertAction read(byte[] json, long timestampMillis) throws UnreadableRecordException {
    Fields fields = Fields.of(json);
    Instant at = fields.requiredInstant("at");
    Instant until = fields.instant("until");
    AlertAction.Kind action = fields.required("action", AlertAction.Kind.class);
    if (until != null && !until.isAfter(at)) {
      throw Fields.bad("until", "must be after at");
    }
    return new AlertAction(
        new AlertId(fields.requiredName("alertId")),
        new ConversationId(fields.requiredName("conversationId")),
        action,
        fields.requiredName("by"),
        action == AlertAction.Kind.SNOOZE ? until : null,
        at);
  }
}
