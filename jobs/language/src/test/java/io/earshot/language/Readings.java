package io.earshot.language;

import io.earshot.domain.reading.EmotionReading;
import io.earshot.domain.reading.Leanings;
import io.earshot.domain.reading.ModelRef;
import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.Traces;
import java.util.List;

/** Readings in which nothing but what a test is about was found. */
public final class Readings {

  private Readings() {}

  /** A message of this sentiment and emotion. */
  public static Reading felt(Sentiment sentiment, EmotionReading emotion, ModelRef model) {
    return new Reading(
        null,
        sentiment,
        emotion,
        null,
        null,
        List.of(),
        Traces.NONE,
        Leanings.NONE,
        List.of(),
        false,
        model);
  }
}
