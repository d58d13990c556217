package io.earshot.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SentimentTest {

  @Test
  void theMostProbableClassIsTheLabel() {
    assertThat(Sentiment.of(0.6, 0.3, 0.1).label()).isEqualTo(SentimentLabel.NEGATIVE);
    assertThat(Sentiment.of(0.1, 0.3, 0.6).label()).isEqualTo(SentimentLabel.POSITIVE);
    assertThat(Sentiment.of(0.2, 0.6, 0.2).label()).isEqualTo(SentimentLabel.NEUTRAL);
  }

  @Test
  void theScoreIsPositiveLessNegative() {
    assertThat(Sentiment.of(0.6, 0.3, 0.1).score()).isCloseTo(-0.5, within(1e-9));
  }

  @Test
  void inDoubtNegativeWinsOverPositiveAndNeutralOverBoth() {
    assertThat(Sentiment.of(0.4, 0.2, 0.4).label()).isEqualTo(SentimentLabel.NEGATIVE);
    assertThat(Sentiment.of(0.5, 0.5, 0).label()).isEqualTo(SentimentLabel.NEUTRAL);
  }
}
