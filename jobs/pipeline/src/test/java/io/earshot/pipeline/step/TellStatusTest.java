package io.earshot.pipeline.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.status.ComponentStatus;
import io.earshot.domain.status.FeedStatus;
import io.earshot.domain.status.ModelVersion;
import io.earshot.domain.status.ReadingStatus;
import io.earshot.domain.status.StatusNote;
import io.earshot.pipeline.given.GivenSettings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class TellStatusTest {

  private static final String TOPIC = "conversation-events.v1";
  private static final long START = 100_000;
  private static final Instant STARTED_AT = Instant.ofEpochMilli(START);

  @Test
  void theHeartBeatsFromTheStartEveryTenSecondsThoughNothingIsHeard() throws Exception {
    try (var tell = operator(null, START)) {
      for (long second = 1; second <= 25; second++) {
        tell.setProcessingTime(START + second * 1_000);
      }

      assertThat(tell.extractOutputValues())
          .extracting(ComponentStatus::at)
          .containsExactly(STARTED_AT, STARTED_AT.plusSeconds(10), STARTED_AT.plusSeconds(20));
    }
  }

  @Test
  void theFirstHeartbeatTellsVersionsReaderAndTheRulesOfTheFile() throws Exception {
    try (var tell = operator(null, START)) {
      ComponentStatus told = tell.extractOutputValues().get(0);

      assertThat(told.component()).isEqualTo("conversations");
      assertThat(told.version()).isEqualTo("1.2.3");
      assertThat(told.models())
          .extracting(ModelVersion::id)
          .contains("sentiment-en", "signals-en", "risk-en");
      assertThat(told.reading()).isEqualTo(new ReadingStatus("LINEAR", 0, Map.of()));
      assertThat(told.ruleBook().active())
          .isEqualTo(GivenSettings.shipped().rules().stream().filter(it -> it.isJudged()).count());
    }
  }

  @Test
  void whatIsCountedOutlivesARestart() throws Exception {
    OperatorSubtaskState snapshot;
    try (var before = operator(null, START)) {
      before.processElement(heard(7));
      before.processElement(
          new StreamRecord<>(StatusNote.ofDeadLetters(1, Map.of("BAD_VALUE", 2L))));
      snapshot = before.snapshot(1, 1);
    }

    try (var after = operator(snapshot, START + 60_000)) {
      after.processElement(heard(1));
      after.setProcessingTime(START + 70_000);

      ComponentStatus told = after.extractOutputValues().get(1);
      assertThat(told.feeds()).extracting(FeedStatus::records).containsExactly(8L);
      assertThat(told.deadLetters()).containsOnly(Map.entry("BAD_VALUE", 2L));
      assertThat(told.startedAt()).isEqualTo(STARTED_AT.plusSeconds(60));
      assertThat(told.countingSince()).isEqualTo(STARTED_AT);
    }
  }

  private static StreamRecord<StatusNote> heard(long records) {
    return new StreamRecord<>(
        StatusNote.ofFeeds(0, List.of(new FeedStatus(TOPIC, 0, records, STARTED_AT, null))));
  }

  private static OneInputStreamOperatorTestHarness<StatusNote, ComponentStatus> operator(
      @Nullable OperatorSubtaskState from, long now) throws Exception {
    var harness =
        new OneInputStreamOperatorTestHarness<StatusNote, ComponentStatus>(
            new TellStatus(GivenSettings.shipped(), "1.2.3"));
    harness.setProcessingTime(now);
    if (from != null) {
      harness.initializeState(from);
    }
    harness.open();
    harness.setProcessingTime(now);
    return harness;
  }
}
