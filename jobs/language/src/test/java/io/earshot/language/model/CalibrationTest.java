package io.earshot.language.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.SentimentLabel;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  @Test
  void probabilitiesSumToOneHoweverLargeTheSums() {
    Sentiment sentiment = new Calibration(0.5, 0.2, -0.3).sentiment(900, -900, 899);

    Sentiment.Probabilities p = sentiment.probabilities();
    assertThat(p.negative() + p.neutral() + p.positive()).isCloseTo(1, within(1e-9));
    assertThat(sentiment.label()).isEqualTo(SentimentLabel.NEGATIVE);
  }

  @Test
  void aHigherTemperatureIsLessSureOfTheSameAnswer() {
    Sentiment cold = new Calibration(1, 0, 0).sentiment(0, 1, 3);
    Sentiment warm = new Calibration(2, 0, 0).sentiment(0, 1, 3);

    assertThat(warm.label()).isEqualTo(cold.label());
    assertThat(warm.probabilities().positive()).isLessThan(cold.probabilities().positive());
  }

  @Test
  void anOffsetMovesItsClassOnly() {
    assertThat(new Calibration(1, 0, 1).sentiment(0, 0.5, 0).label())
        .isEqualTo(SentimentLabel.POSITIVE);
    assertThat(new Calibration(1, 1, 0).sentiment(0, 0.5, 0).label())
        .isEqualTo(SentimentLabel.NEGATIVE);
  }
}
