package io.earshot.pipeline.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.status.FeedStatus;
import io.earshot.domain.status.StatusNote;
import io.earshot.pipeline.given.Script;
import io.earshot.pipeline.stream.DecodedEvent;
import io.earshot.wire.deadletter.DeadLetter;
import io.earshot.wire.deadletter.DeadLetterReason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

final class TakeNotesTest {

  private static final Script CALL = Script.call("c1");

  @Test
  void whatWasReadIsNotedOnceByPartitionWithItsLatestTimes() throws Exception {
    try (var notes = new OneInputStreamOperatorTestHarness<>(TakeNotes.ofFeeds())) {
      notes.open();
      notes.processElement(said(1, 5, 700));
      notes.processElement(said(1, 3, 900));
      assertThat(notes.extractOutputValues()).isEmpty();
      notes.setProcessingTime(2_000);
      notes.setProcessingTime(6_000);

      assertThat(notes.extractOutputValues())
          .containsExactly(
              StatusNote.ofFeeds(
                  0,
                  List.of(
                      new FeedStatus(
                          "conversation-events.v1",
                          1,
                          2,
                          CALL.second(5),
                          Instant.ofEpochMilli(900)))));
    }
  }

  @Test
  void whatCouldNotBeUsedIsCountedByTheReason() throws Exception {
    try (var notes = new OneInputStreamOperatorTestHarness<>(TakeNotes.ofDeadLetters())) {
      notes.open();
      notes.processElement(letter(DeadLetterReason.BAD_VALUE));
      notes.processElement(letter(DeadLetterReason.BAD_VALUE));
      notes.processElement(letter(DeadLetterReason.TOO_LATE));
      notes.setProcessingTime(2_000);

      assertThat(notes.extractOutputValues())
          .containsExactly(StatusNote.ofDeadLetters(0, Map.of("BAD_VALUE", 2L, "TOO_LATE", 1L)));
    }
  }

  private static StreamRecord<DecodedEvent> said(int partition, int second, long recordMillis) {
    return new StreamRecord<>(
        DecodedEvent.of(partition, recordMillis, CALL.customer(second, "hello")));
  }

  private static StreamRecord<DeadLetter> letter(DeadLetterReason reason) {
    return new StreamRecord<>(
        new DeadLetter(reason, "why", "t", 0, 1, Script.NOON, null, new byte[0], false));
  }
}
