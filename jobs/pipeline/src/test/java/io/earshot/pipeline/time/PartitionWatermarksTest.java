package io.earshot.pipeline.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.pipeline.given.Script;
import io.earshot.pipeline.settings.EventTimeSettings;
import io.earshot.pipeline.stream.DecodedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.util.clock.RelativeClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PartitionWatermarksTest {

  private static final int A = 0;
  private static final int B = 1;
  private static final Script CALL = Script.call("c1");

  private final Clock clock = new Clock();
  private final Output output = new Output();
  private final PartitionWatermarks watermarks = speed(1);

  @Test
  void tellsNoTimeBeforeEveryPartitionHadItsChance() {
    hears(A, 60);

    clock.passes(Duration.ofMillis(1999));
    tick();
    assertThat(output.time).isNull();
    assertThat(output.idle).isFalse();

    clock.passes(Duration.ofMillis(1));
    hears(B, 0);
    tick();
    assertThat(output.time).isNotNull();
  }

  @Test
  void aSubtaskThatNeverHadAnEventIsIdle() {
    clock.passes(Duration.ofSeconds(2));
    tick();

    assertThat(output.time).isNull();
    assertThat(output.idle).isTrue();
  }

  @Test
  void aSpeakingPartitionThatLagsBehindDecides() {
    clock.passes(Duration.ofSeconds(10));
    hears(A, 60);
    hears(B, 5);
    tick();

    assertThat(output.time).isEqualTo(behind(CALL.second(5)));
    assertThat(output.idle).isFalse();
  }

  @Test
  void aQuietPartitionDoesNotHoldBackTheOthers() {
    hears(B, 5);
    clock.passes(Duration.ofSeconds(2));
    hears(A, 60);
    tick();

    assertThat(output.time).isEqualTo(behind(CALL.second(60)));
  }

  @Test
  void aPartitionThatNeverSpokeHasNoSay() {
    clock.passes(Duration.ofSeconds(10));
    hears(A, 60);
    tick();

    assertThat(output.time).isEqualTo(behind(CALL.second(60)));
  }

  @Test
  void whenAllAreQuietTimeMovesOnFromTheLatestEventAndHoldsNobodyBack() {
    hears(A, 60);
    hears(B, 5);

    clock.passes(Duration.ofSeconds(90));
    tick();

    assertThat(output.time).isEqualTo(behind(CALL.second(60 + 90)));
    assertThat(output.idle).isTrue();
  }

  @Test
  void timeMovesOnAsFastAsTheReplay() {
    PartitionWatermarks replay = speed(20);
    replay.onEvent(event(A, 60), CALL.millis(60), output);

    clock.passes(Duration.ofSeconds(3));
    replay.onPeriodicEmit(output);

    assertThat(output.time).isEqualTo(behind(CALL.second(60 + 3 * 20)));
  }

  @Test
  void standsStillWithTheClockUnderBackPressure() {
    hears(A, 60);
    clock.passes(Duration.ofSeconds(3));
    tick();
    Instant before = output.time;

    tick();
    tick();

    assertThat(output.time).isEqualTo(before);
  }

  @Test
  void aPartitionThatSpeaksAgainHasASayAgain() {
    hears(A, 60);
    clock.passes(Duration.ofSeconds(5));
    tick();
    assertThat(output.idle).isTrue();

    hears(A, 62);
    tick();

    assertThat(output.idle).isFalse();
  }

  @Test
  void neverGoesBack() {
    hears(A, 60);
    clock.passes(Duration.ofSeconds(30));
    tick();
    hears(B, 5);
    tick();
    hears(A, 70);
    clock.passes(Duration.ofSeconds(60));
    tick();

    assertThat(output.times).isSorted().doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void aReplayOfOldRecordsIsNotMadeLateByTheClock() {
    Script old = Script.call("c1").startingAt(Instant.parse("2015-06-01T09:00:00Z"));
    for (int second = 0; second < 600; second++) {
      watermarks.onEvent(event(A, 0), old.millis(second), output);
      watermarks.onEvent(event(B, 0), old.millis(second / 2), output);
      clock.passes(Duration.ofMillis(1500));
      tick();

      Instant slowest = old.second(second / 2);
      assertThat(output.time == null || output.time.isBefore(slowest)).isTrue();
    }
    assertThat(output.time).isEqualTo(behind(old.second(299)));
  }

  private PartitionWatermarks speed(double speed) {
    return new PartitionWatermarks(
        new EventTimeSettings(Duration.ofSeconds(2), Duration.ofSeconds(2), speed), clock);
  }

  private void hears(int partition, int second) {
    watermarks.onEvent(event(partition, second), CALL.millis(second), output);
  }

  private void tick() {
    watermarks.onPeriodicEmit(output);
  }

  private static DecodedEvent event(int partition, int second) {
    return DecodedEvent.of(partition, CALL.customer(second, "hello"));
  }

  /** As late as it can be while an event two seconds out of order may still come. */
  private static Instant behind(Instant latest) {
    return latest.minusSeconds(2).minusMillis(1);
  }

  private static final class Clock implements RelativeClock {

    private long nanos;

    void passes(Duration time) {
      nanos += time.toNanos();
    }

    @Override
    public long relativeTimeMillis() {
      return nanos / 1_000_000;
    }

    @Override
    public long relativeTimeNanos() {
      return nanos;
    }
  }

  private static final class Output implements WatermarkOutput {

    private final List<Instant> times = new ArrayList<>();
    private @Nullable Instant time;
    private boolean idle;

    @Override
    public void emitWatermark(Watermark watermark) {
      time = Instant.ofEpochMilli(watermark.getTimestamp());
      times.add(time);
      idle = false;
    }

    @Override
    public void markIdle() {
      idle = true;
    }

    @Override
    public void markActive() {
      idle = false;
    }
  }
}
