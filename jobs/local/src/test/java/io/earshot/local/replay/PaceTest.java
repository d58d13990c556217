package io.earshot.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static final double UNBOUND = Double.POSITIVE_INFINITY;
  private static final Instant FIRST = Instant.parse("2026-11-21T10:00:00Z");

  @Test
  void atItsOwnPaceAnEventIsDueWhenItHappened() {
    assertThat(new Pace(1, UNBOUND).dueOf(5, FIRST.plusSeconds(60), FIRST))
        .isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void tenTimesAsFastItIsDueAfterATenth() {
    assertThat(new Pace(10, UNBOUND).dueOf(5, FIRST.plusSeconds(60), FIRST))
        .isEqualTo(Duration.ofSeconds(6));
  }

  @Test
  void withoutBoundsEverythingIsDueAtOnce() {
    assertThat(new Pace(UNBOUND, UNBOUND).dueOf(1_000_000, FIRST.plusSeconds(60), FIRST)).isZero();
  }

  @Test
  void aRateHoldsBackWhatTheSpeedWouldNot() {
    assertThat(new Pace(UNBOUND, 500).dueOf(1_000, FIRST, FIRST)).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void whatHappenedBeforeTheFirstLineIsDueAtOnce() {
    assertThat(new Pace(1, UNBOUND).dueOf(5, FIRST.minusSeconds(60), FIRST)).isZero();
  }
}
