package io.earshot.domain.conversation;

/** Where a mood is heading. */
public enum MoodTrend {
  FALLING,
  STEADY,
  RISING
}
