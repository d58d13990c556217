package io.earshot.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** What is kept of how much a message speaks for each subject. */
final class LeaningsTest {

  @Test
  void everySubjectKeepsHowFarItLiesBelowTheLikeliest() {
    double[] weights = new double[SubjectLabel.values().length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = 3 - 0.37 * i;
    }
    long leanings = Leanings.of(weights);

    for (SubjectLabel subject : SubjectLabel.values()) {
      assertThat(Leanings.below(leanings, subject))
          .isCloseTo(0.37 * subject.ordinal(), within(Leanings.STEP / 2));
    }
  }

  @Test
  void whatIsOutOfTheQuestionIsKeptAsTheLeast() {
    double[] weights = new double[SubjectLabel.values().length];
    weights[SubjectLabel.OTHER.ordinal()] = -50;

    assertThat(Leanings.below(Leanings.of(weights), SubjectLabel.OTHER)).isEqualTo(6);
  }

  @Test
  void whatSpeaksForEverySubjectAlikeLeavesNothing() {
    assertThat(Leanings.of(new double[SubjectLabel.values().length])).isEqualTo(Leanings.NONE);
  }
}
