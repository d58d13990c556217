package io.earshot.domain.mood;

/** Where a mood is heading. */
public enum MoodTrend {
  FALLING,
  STEADY,
  RISING
}
