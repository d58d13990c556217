package io.earshot.domain.reading;

/** What a customer's message expresses. */
public enum Emotion {
  NONE,
  ANGER,
  FRUSTRATION,
  DISAPPOINTMENT,
  ANXIETY,
  CONFUSION,
  SADNESS,
  RELIEF,
  GRATITUDE,
  JOY
}
