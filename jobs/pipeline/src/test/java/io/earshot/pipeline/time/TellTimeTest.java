package io.earshot.pipeline.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.pipeline.given.Script;
import io.earshot.pipeline.settings.SettingsFiles;
import io.earshot.pipeline.stream.DecodedEvent;
import java.time.Instant;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class TellTimeTest {

  private static final Script CALL = Script.call("c1");

  @Test
  void anEventHasTheTimeAtWhichItHappened() throws Exception {
    try (var time = operator(null)) {
      time.processElement(said(5));

      assertThat(time.extractOutputStreamRecords())
          .extracting(StreamRecord::getTimestamp)
          .containsExactly(CALL.millis(5));
    }
  }

  @Test
  void timeGoesOnAfterARestartThoughNobodySpeaks() throws Exception {
    OperatorSubtaskState snapshot;
    try (var before = operator(null)) {
      before.processElement(said(5));
      before.setProcessingTime(30_000);
      assertThat(timeTold(before)).isEqualTo(CALL.second(5 + 30 - 2).minusMillis(1));
      snapshot = before.snapshot(1, 1);
    }

    try (var after = operator(snapshot)) {
      after.setProcessingTime(1_000);
      assertThat(timeTold(after)).isNull();
      after.setProcessingTime(60_000);

      assertThat(timeTold(after)).isEqualTo(CALL.second(5 + 30 - 2 + 60).minusMillis(1));
    }
  }

  private static OneInputStreamOperatorTestHarness<DecodedEvent, DecodedEvent> operator(
      @Nullable OperatorSubtaskState from) throws Exception {
    var harness =
        new OneInputStreamOperatorTestHarness<DecodedEvent, DecodedEvent>(
            new TellTime(SettingsFiles.defaults().eventTime()));
    if (from != null) {
      harness.initializeState(from);
    }
    harness.open();
    return harness;
  }

  private static StreamRecord<DecodedEvent> said(int second) {
    return new StreamRecord<>(DecodedEvent.of(0, CALL.customer(second, "Hello?")));
  }

  private static @Nullable Instant timeTold(
      OneInputStreamOperatorTestHarness<DecodedEvent, DecodedEvent> time) {
    return time.getOutput().stream()
        .filter(Watermark.class::isInstance)
        .map(it -> Instant.ofEpochMilli(((Watermark) it).getTimestamp()))
        .reduce((first, second) -> second)
        .orElse(null);
  }
}
