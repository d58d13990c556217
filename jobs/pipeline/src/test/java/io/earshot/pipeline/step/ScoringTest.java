package io.earshot.pipeline.step;

import static io.earshot.pipeline.given.Scored.arranged;
import static io.earshot.pipeline.step.ScoringHarness.ENCODER;
import static io.earshot.pipeline.step.ScoringHarness.FOR_ENCODER;
import static io.earshot.pipeline.step.ScoringHarness.LINEAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.event.ConversationEnded;
import io.earshot.domain.event.Message;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.status.StatusNote;
import io.earshot.pipeline.given.Script;
import io.earshot.pipeline.given.TinyModels;
import io.earshot.pipeline.stream.ArrangedEvent;
import io.earshot.pipeline.stream.DecodedEvent;
import io.earshot.pipeline.stream.FollowedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.LatencyMarker;
import org.apache.flink.streaming.runtime.streamrecord.RecordAttributesBuilder;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.util.function.ThrowingConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What waits for the encoder, and what does not. */
final class ScoringTest {

  private static final Script ANNA = Script.call("anna");
  private static final Script BEN = Script.call("ben");

  private ScoringHarness score;

  @AfterEach
  void end() throws Exception {
    score.close();
  }

  @Test
  void whatIsForTheEncoderWaitsForOthersUntilItsTimeIsUp() throws Exception {
    score = ScoringHarness.live();
    score.takes(ANNA.customer(1, FOR_ENCODER));
    score.clockShows(2);
    assertThat(score.read()).isEmpty();

    score.takes(BEN.customer(2, FOR_ENCODER));
    score.clockShows(3);

    assertThat(score.read()).containsExactly("anna-1 " + ENCODER, "ben-2 " + ENCODER);
  }

  @Test
  void aFullBatchIsReadAtOnceAndTheNextOneHasItsWholeTime() throws Exception {
    score = ScoringHarness.live();
    for (int second = 1; second <= 4; second++) {
      score.takes(ANNA.customer(second, FOR_ENCODER));
    }
    assertThat(score.read()).hasSize(4);

    score.clockShows(2);
    score.takes(ANNA.customer(5, FOR_ENCODER));
    score.clockShows(4);
    assertThat(score.read()).hasSize(4);
    score.clockShows(5);
    assertThat(score.read()).hasSize(5);
  }

  @Test
  void whatTheLinearReaderReadsAloneWaitsForNoOtherConversation() throws Exception {
    score = ScoringHarness.live();

    score.takes(ANNA.customer(1, FOR_ENCODER));
    score.takes(BEN.customer(2, TinyModels.PLAIN));

    assertThat(score.read()).containsExactly("ben-2 " + LINEAR);
  }

  @Test
  void nothingOvertakesItsOwnConversation() throws Exception {
    score = ScoringHarness.live();
    ConversationEnded end = ANNA.ended(3);

    score.takes(ANNA.customer(1, FOR_ENCODER));
    score.takes(ANNA.agent(2, TinyModels.PLAIN));
    score.takes(end);
    assertThat(score.flink.extractOutputValues()).isEmpty();
    score.clockShows(3);

    assertThat(score.read()).containsExactly("anna-1 " + ENCODER, "anna-2 " + LINEAR);
    assertThat(score.flink.extractOutputValues())
        .extracting(FollowedEvent::other)
        .containsExactly(null, null, DecodedEvent.of(0, end));
  }

  @Test
  void onceItsConversationHasGoneOnAMessageWaitsNoMore() throws Exception {
    score = ScoringHarness.live();
    score.takes(ANNA.customer(1, FOR_ENCODER));
    score.clockShows(3);

    score.takes(ANNA.customer(2, TinyModels.PLAIN));

    assertThat(score.read()).containsExactly("anna-1 " + ENCODER, "anna-2 " + LINEAR);
  }

  @Test
  void whatWaitsBehindItsConversationFillsTheBatchToo() throws Exception {
    score = ScoringHarness.live();
    score.takes(ANNA.customer(1, FOR_ENCODER));
    for (int second = 2; second <= 4; second++) {
      score.takes(ANNA.customer(second, TinyModels.PLAIN));
    }

    assertThat(score.read()).hasSize(4);
  }

  @Test
  void whoReadHowMuchAndHowFarBehindIsNotedOfALiveJob() throws Exception {
    score = ScoringHarness.live();
    score.clockShows(10_000);
    score.takesFromRecordOf(9_400, ANNA.customer(1, TinyModels.PLAIN));
    score.takesFromRecordOf(9_900, BEN.customer(2, TinyModels.PLAIN));
    score.clockShows(12_000);

    assertThat(score.notes()).endsWith(StatusNote.ofReading(0, 600L, true, Map.of("LINEAR", 2L)));
  }

  static Stream<ThrowingConsumer<OneInputStreamOperatorTestHarness<?, ?>, Exception>> marks() {
    return Stream.of(
        harness -> harness.processWatermark(new Watermark(77)),
        harness -> harness.processWatermarkStatus(WatermarkStatus.IDLE),
        harness ->
            harness
                .getOneInputOperator()
                .processLatencyMarker(
                    new LatencyMarker(0, harness.getOperator().getOperatorID(), 0)),
        harness ->
            harness.processRecordAttributes(
                new RecordAttributesBuilder(List.of()).setBacklog(true).build()));
  }

  @ParameterizedTest
  @MethodSource("marks")
  void noMarkOfTheStreamOvertakesWhatWaits(
      ThrowingConsumer<OneInputStreamOperatorTestHarness<?, ?>, Exception> mark) throws Exception {
    score = ScoringHarness.live();
    score.takes(ANNA.customer(1, FOR_ENCODER));
    score.takes(ANNA.customer(2, TinyModels.PLAIN));

    mark.accept(score.flink);

    List<Object> output = List.copyOf(score.flink.getOutput());
    assertThat(output).hasSize(3);
    assertThat(output.subList(0, 2)).allMatch(StreamRecord.class::isInstance);
    assertThat(output.get(2)).isNotInstanceOf(StreamRecord.class);
  }

  @Test
  void everythingIsReadBeforeTheBarrierAndNothingIsKept() throws Exception {
    score = ScoringHarness.live();
    score.takes(ANNA.customer(1, FOR_ENCODER));
    score.takes(ANNA.customer(2, TinyModels.PLAIN));

    score.flink.prepareSnapshotPreBarrier(1);
    assertThat(score.read()).hasSize(2);
    OperatorSubtaskState snapshot = score.flink.snapshot(1, 1);

    assertThat(snapshot.getStateSize()).isZero();
  }

  @Test
  void theEndOfTheInputLeavesNothingUnread() throws Exception {
    score = ScoringHarness.live();
    score.takes(ANNA.customer(1, FOR_ENCODER));

    score.flink.getOperator().finish();

    assertThat(score.read()).hasSize(1);
  }

  @Test
  void inABoundedRunNoClockHasAPartInIt() throws Exception {
    score = ScoringHarness.bounded();
    score.takes(ANNA.customer(1, FOR_ENCODER));

    score.clockShows(Duration.ofDays(1).toMillis());
    assertThat(score.read()).isEmpty();
    score.flink.processWatermark(Watermark.MAX_WATERMARK);

    assertThat(score.read()).hasSize(1);
  }

  @Test
  void whateverComesGoesOnOnceWithItsTimeAndInTheOrderOfItsConversation() throws Exception {
    score = ScoringHarness.live();
    Random random = new Random(11);
    Map<String, List<String>> came = new LinkedHashMap<>();
    StreamRecord<ArrangedEvent> usedAgain = new StreamRecord<>(null);
    for (int second = 1; second <= 3_000; second++) {
      Script call = Script.call("c" + random.nextInt(6));
      boolean forEncoder = random.nextInt(4) == 0;
      Message said = call.customer(second, forEncoder ? FOR_ENCODER : TinyModels.PLAIN);
      came.computeIfAbsent(call.id().value(), id -> new ArrayList<>())
          .add(said.messageId() + "@" + second);
      score.flink.processElement(
          usedAgain.replace(new ArrangedEvent(arranged(said), null, 0), second));
      if (random.nextInt(10) == 0) {
        score.clockShows(score.flink.getProcessingTime() + random.nextInt(5));
      }
      if (random.nextInt(20) == 0) {
        score.flink.processWatermark(second);
      }
    }
    score.flink.getOperator().finish();

    Map<String, List<String>> went = new LinkedHashMap<>();
    for (StreamRecord<? extends FollowedEvent> record : score.flink.extractOutputStreamRecords()) {
      ScoredMessage scored = Objects.requireNonNull(record.getValue().scored());
      went.computeIfAbsent(scored.conversationId().value(), id -> new ArrayList<>())
          .add(scored.messageId() + "@" + record.getTimestamp());
    }
    assertThat(went).isEqualTo(came);
    assertThat(score.read()).hasSize(3_000);
  }
}
