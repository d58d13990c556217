package io.earshot.domain.mood;

import static io.earshot.domain.mood.MoodBand.ANGRY;
import static io.earshot.domain.mood.MoodBand.EVEN;
import static io.earshot.domain.mood.MoodBand.HAPPY;
import static io.earshot.domain.mood.MoodBand.UNHAPPY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoodBandTest {

  @ParameterizedTest(name = "{0} after {1} is {2}")
  @CsvSource({
    "-0.50, EVEN, ANGRY",
    "-0.52, UNHAPPY, UNHAPPY",
    "-0.56, UNHAPPY, ANGRY",
    "-0.22, EVEN, EVEN",
    "-0.26, EVEN, UNHAPPY",
    "-0.46, ANGRY, ANGRY",
    "-0.44, ANGRY, UNHAPPY",
    "-0.18, UNHAPPY, UNHAPPY",
    "-0.14, UNHAPPY, EVEN",
    "0.34, EVEN, EVEN",
    "0.36, EVEN, HAPPY",
    "0.27, HAPPY, HAPPY",
    "0.24, HAPPY, EVEN",
    "0.90, ANGRY, HAPPY",
    "-0.90, HAPPY, ANGRY"
  })
  void leavingABandTakesALittleMore(double mood, MoodBand before, MoodBand after) {
    assertThat(MoodBand.of(mood, before)).isEqualTo(after);
  }

  @Test
  void bandsAreOrderedFromWorstToBest() {
    assertThat(MoodBand.values()).containsExactly(ANGRY, UNHAPPY, EVEN, HAPPY);
  }
}
