package io.earshot.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.event.ConversationEvent;
import io.earshot.wire.deadletter.DeadLetter;
import io.earshot.wire.deadletter.DeadLetters;
import io.earshot.wire.record.RawRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Records that came in at 10:05 of a day, and what the default decoder makes of them. */
final class Records {

  static final Instant RECORDED_AT = Instant.parse("2026-11-21T10:05:00Z");

  private static final Decoder<ConversationEvent> DECODER =
      new TopicDecoder<>(Topics.CONVERSATION_EVENTS, DecodeLimits.DEFAULT, DeadLetters.DEFAULT);

  private Records() {}

  /** A record on the topic of events whose value is this, with ' for ". */
  static RawRecord record(String json) {
    return record(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  static RawRecord record(byte[] value) {
    return new RawRecord(
        Topics.CONVERSATION_EVENTS.name(),
        2,
        123,
        RECORDED_AT.toEpochMilli(),
        "c-1".getBytes(StandardCharsets.UTF_8),
        value);
  }

  static ConversationEvent event(String json) {
    Decoded<ConversationEvent> decoded = DECODER.decode(record(json));
    assertThat(decoded).isInstanceOf(Decoded.Value.class);
    return ((Decoded.Value<ConversationEvent>) decoded).value();
  }

  static DeadLetter deadLetter(String json) {
    return deadLetter(record(json));
  }

  static DeadLetter deadLetter(RawRecord record) {
    return deadLetter(DECODER, record);
  }

  static <T> DeadLetter deadLetter(Decoder<T> decoder, RawRecord record) {
    Decoded<T> decoded = decoder.decode(record);
    assertThat(decoded).isInstanceOf(Decoded.Unreadable.class);
    return ((Decoded.Unreadable<T>) decoded).deadLetter();
  }
}
