package io.earshot.domain.customer;

import io.earshot.domain.event.SurveyAnswered;
import io.earshot.domain.event.SurveyKind;
import java.time.Instant;
import java.util.Comparator;

/** What a customer answered to a survey of a kind, and when. */
public record SurveyScore(SurveyKind kind, int score, Instant answeredAt) {

  /** Which of two answers is the last one; of two at once, the worse, whatever comes first. */
  private static final Comparator<SurveyScore> BY_AGE =
      Comparator.comparing(SurveyScore::answeredAt)
          .thenComparing(Comparator.comparing(SurveyScore::score).reversed());

  static SurveyScore of(SurveyAnswered survey) {
    return new SurveyScore(survey.kind(), survey.score(), survey.occurredAt());
  }

  boolean replaces(SurveyScore other) {
    return BY_AGE.compare(this, other) > 0;
  }
}
