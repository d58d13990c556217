package io.earshot.language.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LagValveTest {

  private long now = 1_000_000;
  private final LagValve valve = new LagValve(new LagValve.Limits(500, 200, 5_000), () -> now);

  @Test
  void isOpenUntilTheInputLags() {
    valve.observe(0);
    valve.observe(500);
    assertThat(valve.isOpen()).isTrue();

    valve.observe(501);
    assertThat(valve.isOpen()).isFalse();
  }

  @Test
  void opensOnceTheInputHasKeptUpForSoLong() {
    valve.observe(9_000);

    observedAfter(1_000, 199);
    observedAfter(4_999, 0);
    assertThat(valve.isOpen()).isFalse();
    observedAfter(1, 199);
    assertThat(valve.isOpen()).isTrue();
  }

  @Test
  void staysShutBetweenTheLimits() {
    valve.observe(501);

    observedAfter(60_000, 200);
    observedAfter(60_000, 499);

    assertThat(valve.isOpen()).isFalse();
  }

  @Test
  void staysOpenBetweenTheLimits() {
    observedAfter(60_000, 200);
    observedAfter(60_000, 499);

    assertThat(valve.isOpen()).isTrue();
  }

  @Test
  void aLapseBeginsTheWaitAnew() {
    valve.observe(501);
    observedAfter(0, 0);
    observedAfter(4_000, 200);
    observedAfter(1_000, 0);
    observedAfter(4_999, 0);
    assertThat(valve.isOpen()).isFalse();

    observedAfter(1, 0);
    assertThat(valve.isOpen()).isTrue();
  }

  @Test
  void givesWayAgainAfterItTookBack() {
    valve.observe(501);
    observedAfter(0, 0);
    observedAfter(5_000, 0);
    assertThat(valve.isOpen()).isTrue();

    observedAfter(0, 501);
    observedAfter(0, 0);
    assertThat(valve.isOpen()).isFalse();
  }

  @Test
  void aRecordFromTheFutureDoesNotLag() {
    valve.observe(-3_600_000);

    assertThat(valve.isOpen()).isTrue();
  }

  private void observedAfter(long millis, long lag) {
    now += millis;
    valve.observe(lag);
  }
}
