package io.earshot.language.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.earshot.language.model.SignalCalibration;
import io.earshot.language.training.SignalCalibrator.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SignalCalibratorTest {

  @Test
  void theLineThatTheExamplesFollowIsFoundAgain() {
    Random random = new Random(7);
    List<Sum> sums = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      double sum = 8 * random.nextDouble() - 6;
      double truth = 1 / (1 + Math.exp(-0.6 * sum + 0.5));
      sums.add(new Sum(sum, random.nextDouble() < truth));
    }

    SignalCalibration fitted = SignalCalibrator.fit(sums);

    assertThat(fitted.slope()).isCloseTo(0.6, within(0.03));
    assertThat(fitted.shift()).isCloseTo(-0.5, within(0.08));
  }

  @Test
  void whereEverythingPartsTheProbabilitiesStayDoubtful() {
    List<Sum> sums = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      sums.add(new Sum(-5, false));
      sums.add(new Sum(5, true));
    }

    SignalCalibration fitted = SignalCalibrator.fit(sums);

    assertThat(fitted.probability(5)).isBetween(0.85, 0.95);
    assertThat(fitted.isDetected(fitted.probability(5))).isTrue();
    assertThat(fitted.isDetected(fitted.probability(-5))).isFalse();
  }

  @Test
  void whatTellsNothingKeepsItsSums() {
    assertThat(SignalCalibrator.fit(List.of())).isEqualTo(new SignalCalibration(1, 0, 0.5));
    SignalCalibration oneSided = SignalCalibrator.fit(List.of(new Sum(1, false)));
    assertThat(oneSided.slope()).isEqualTo(1);
  }
}
