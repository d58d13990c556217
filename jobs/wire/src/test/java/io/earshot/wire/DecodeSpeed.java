package io.earshot.wire;

import io.earshot.domain.event.ConversationEvent;
import io.earshot.wire.deadletter.DeadLetters;
import io.earshot.wire.record.RawRecord;
import java.nio.charset.StandardCharsets;

/** Measures what a message costs; run it by hand, RATIONALE.md has the figures. */
final class DecodeSpeed {

  private static final int ROUNDS = 12;
  private static final int RECORDS = 300_000;
  private static final System.Logger LOG = System.getLogger("speed");

  private DecodeSpeed() {}

  /** Logs a line for every round; the first ones warm up. */
  public static void main(String[] args) {
    RawRecord record =
        Records.record(
            "{'type':'message','conversationId':'c-1','messageId':'m-3','role':'CUSTOMER',"
                + "'participantId':'u-7','text':'"
                + "I have asked twice and nobody could tell me why. ".repeat(5)
                + "','sentAt':'2026-11-21T10:02:11.200Z','startedAt':'2026-11-21T10:02:08.000Z',"
                + "'endedAt':'2026-11-21T10:02:11.000Z','confidence':0.93,'loudness':61.5,"
                + "'final':true,'language':'en-US'}");
    ConversationEvent event = Records.event(new String(record.value(), StandardCharsets.UTF_8));
    Decoder<ConversationEvent> decoder =
        new TopicDecoder<>(Topics.CONVERSATION_EVENTS, DecodeLimits.DEFAULT, DeadLetters.DEFAULT);
    for (int round = 0; round < ROUNDS; round++) {
      double decode = microseconds(() -> decoder.decode(record));
      double encode = microseconds(() -> Topics.CONVERSATION_EVENTS.encode(event));
      double scored = microseconds(() -> Topics.SCORED_MESSAGES.encode(Examples.scoredMessage()));
      LOG.log(
          System.Logger.Level.INFO,
          "%d bytes: decode %.2f us, encode %.2f us; encode scored message %.2f us"
              .formatted(record.value().length, decode, encode, scored));
    }
  }

  private static double microseconds(Runnable work) {
    long before = System.nanoTime();
    for (int i = 0; i < RECORDS; i++) {
      work.run();
    }
    return (System.nanoTime() - before) / 1_000.0 / RECORDS;
  }
}
