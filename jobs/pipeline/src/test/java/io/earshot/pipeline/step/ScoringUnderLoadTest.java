package io.earshot.pipeline.step;

import static io.earshot.pipeline.step.ScoringHarness.ENCODER;
import static io.earshot.pipeline.step.ScoringHarness.FOR_ENCODER;
import static io.earshot.pipeline.step.ScoringHarness.LINEAR;
import static io.earshot.pipeline.step.ScoringHarness.SHIPPED;
import static io.earshot.pipeline.step.ScoringHarness.desk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.language.MessageReader;
import io.earshot.language.ReadingException;
import io.earshot.language.cascade.LagValve;
import io.earshot.language.cascade.LoadGuard;
import io.earshot.language.cascade.TimeBudget;
import io.earshot.pipeline.given.Script;
import io.earshot.pipeline.given.TinyModels;
import org.apache.flink.util.clock.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of a message when the encoder cannot read it. */
final class ScoringUnderLoadTest {

  private static final Script ANNA = Script.call("anna");

  private ScoringHarness score;

  @AfterEach
  void end() throws Exception {
    score.close();
  }

  @Test
  void anEncoderThatFailsLosesNoMessage() throws Exception {
    MessageReader failing =
        message -> {
          throw new ReadingException("no memory", new OutOfMemoryError());
        };
    score = ScoringHarness.live((clock, watch) -> desk(failing, LoadGuard.none(), clock));

    score.takes(ANNA.customer(1, FOR_ENCODER));
    score.takes(ANNA.customer(2, TinyModels.PLAIN));
    score.clockShows(3);

    assertThat(score.read()).containsExactly("anna-1 " + LINEAR, "anna-2 " + LINEAR);
  }

  @Test
  void aBugInAReaderStopsTheJob() throws Exception {
    MessageReader wrong =
        message -> {
          throw new IllegalStateException("a bug");
        };
    score = ScoringHarness.live((clock, watch) -> desk(wrong, LoadGuard.none(), clock));
    score.takes(ANNA.customer(1, FOR_ENCODER));

    assertThatThrownBy(() -> score.flink.processWatermark(77)).hasMessage("a bug");
  }

  @Test
  void givesWayWhileRecordsLagAndTakesBackAfterwards() throws Exception {
    score = ScoringHarness.live((clock, watch) -> desk(SHIPPED, guard(clock), clock));
    score.clockShows(100_000);

    score.takesFromRecordOf(99_000, ANNA.customer(1, FOR_ENCODER));
    score.takesFromRecordOf(99_900, ANNA.customer(2, FOR_ENCODER));
    assertThat(score.read()).containsExactly("anna-1 " + LINEAR, "anna-2 " + LINEAR);

    score.clockShows(105_000);
    score.takesFromRecordOf(104_900, ANNA.customer(3, FOR_ENCODER));
    score.clockShows(105_003);
    assertThat(score.read()).endsWith("anna-3 " + ENCODER);
  }

  @Test
  void whatCameInNoRecordDoesNotLag() throws Exception {
    score = ScoringHarness.live((clock, watch) -> desk(SHIPPED, guard(clock), clock));
    score.clockShows(100_000);

    score.takes(ANNA.customer(1, FOR_ENCODER));
    score.takesFromRecordOf(-1, ANNA.customer(2, FOR_ENCODER));
    score.clockShows(100_003);

    assertThat(score.read()).containsExactly("anna-1 " + ENCODER, "anna-2 " + ENCODER);
  }

  private static LoadGuard guard(Clock clock) {
    return LoadGuard.of(
        new LagValve(new LagValve.Limits(500, 200, 5_000), clock::relativeTimeMillis),
        new TimeBudget(1, clock::relativeTimeNanos));
  }
}
