package io.earshot.domain.reading;

/** The three classes of sentiment, in the order of every probability array. */
public enum SentimentLabel {
  NEGATIVE,
  NEUTRAL,
  POSITIVE
}
