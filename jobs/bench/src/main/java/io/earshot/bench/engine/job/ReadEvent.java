package io.earshot.bench.engine.job;

import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.Message;
import io.earshot.wire.Topics;
import io.earshot.wire.deadletter.UnreadableRecordException;
import io.earshot.wire.record.RawRecord;
import org.apache.flink.api.common.functions.MapFunction;

/** Bytes to an event, by Earshot's own codec. */
public final class ReadEvent implements MapFunction<RawRecord, Said> {

  private static final long serialVersionUID = 1L;

  @Override
  public Said map(RawRecord record) throws UnreadableRecordException {
    ConversationEvent event = Topics.CONVERSATION_EVENTS.decode(record);
    if (event == null) {
      throw new IllegalStateException("a bench sends no tombstones");
    }
    String conversation = event.conversationId().value();
    long at = event.occurredAt().toEpochMilli();
    return event instanceof Message message
        ? new Said(conversation, message.messageId().value(), message.text(), at)
        : new Said(conversation, null, null, at);
  }
}
