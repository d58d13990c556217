package io.earshot.domain.routing.ageing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AgeingCurveTest {

  private static final Duration TWO_MINUTES = Duration.ofMinutes(2);

  private final AgeingCurve curve = AgeingCurve.USUAL;

  @Test
  void aWaitAsLongAsTheServiceLevelIsWorthTheGain() {
    assertThat(curve.priority(40, Duration.ZERO, TWO_MINUTES)).isEqualTo(40);
    assertThat(curve.priority(40, Duration.ofMinutes(1), TWO_MINUTES)).isEqualTo(50);
    assertThat(curve.priority(40, TWO_MINUTES, TWO_MINUTES)).isEqualTo(60);
  }

  @Test
  void whereThereIsNoServiceLevelTheSettingStandsForIt() {
    assertThat(curve.priority(40, Duration.ofMinutes(5), null)).isEqualTo(60);
  }

  @Test
  void priorityIsFullAfterTheTimeItSays() {
    Duration full = curve.fullAfter(40, TWO_MINUTES);

    assertThat(full).isEqualTo(Duration.ofMinutes(6));
    assertThat(curve.priority(40, full, TWO_MINUTES)).isEqualTo(100);
    assertThat(curve.priority(40, full.minusMillis(1), TWO_MINUTES)).isLessThan(100);
    assertThat(curve.priority(40, full.multipliedBy(1000), TWO_MINUTES)).isEqualTo(100);
  }

  @Test
  void pointsAreWorthTheWaitThatGainsThem() {
    assertThat(curve.worthOf(20)).isEqualTo(Duration.ofMinutes(5));
    assertThat(curve.priority(0, curve.worthOf(37), null)).isEqualTo(37);
  }

  @Test
  void whatCannotBeIsClamped() {
    assertThat(curve.priority(140, Duration.ZERO, TWO_MINUTES)).isEqualTo(100);
    assertThat(curve.priority(-3, Duration.ofMinutes(-1), TWO_MINUTES)).isZero();
    assertThat(curve.priority(10, Duration.ofMillis(1), Duration.ZERO)).isEqualTo(30);
  }

  @Test
  void priorityNeverFallsWithWaitOrBaseAndNeverRisesWithTheServiceLevel() {
    Random random = new Random(1);
    for (int i = 0; i < 10_000; i++) {
      AgeingCurve any =
          new AgeingCurve(0.1 + 100 * random.nextDouble(), Duration.ofSeconds(1 + i % 900));
      int base = random.nextInt(101);
      Duration waited = Duration.ofMillis(random.nextInt(7_200_000));
      Duration level = Duration.ofSeconds(1 + random.nextInt(7200));
      double priority = any.priority(base, waited, level);

      assertThat(priority).isBetween((double) base, 100.0);
      assertThat(any.priority(base + random.nextInt(20), waited, level))
          .isGreaterThanOrEqualTo(priority);
      assertThat(any.priority(base, waited.plusMillis(random.nextInt(60_000)), level))
          .isGreaterThanOrEqualTo(priority);
      assertThat(any.priority(base, waited, level.plusSeconds(random.nextInt(600))))
          .isLessThanOrEqualTo(priority);
    }
  }

  @Test
  void aCurveThatDoesNotRiseIsRefused() {
    assertThatThrownBy(() -> new AgeingCurve(0, TWO_MINUTES))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AgeingCurve(Double.NaN, TWO_MINUTES))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AgeingCurve(20, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
