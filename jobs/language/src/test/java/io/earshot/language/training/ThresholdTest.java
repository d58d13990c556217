package io.earshot.language.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.earshot.language.training.Threshold.Score;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThresholdTest {

  @Test
  void theThresholdParts() {
    List<Score> scores =
        List.of(new Score(0.1, false), new Score(0.4, true), new Score(0.2, false));

    assertThat(Threshold.best(scores)).isCloseTo(0.3, within(1e-9));
  }

  @Test
  void ofNearlyEqualOnesTheHighestIsTaken() {
    List<Score> scores = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      scores.add(new Score(0.6, true));
    }
    scores.add(new Score(0.2, true));
    scores.add(new Score(0.05, false));

    assertThat(Threshold.best(scores)).isCloseTo(0.4, within(1e-9));
  }

  @Test
  void withNothingToFitItIsOneHalf() {
    assertThat(Threshold.best(List.of())).isEqualTo(0.5);
    assertThat(Threshold.best(List.of(new Score(0.3, false)))).isEqualTo(0.5);
  }
}
