package io.earshot.language.cascade;

import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.domain.reading.UnreadMessage;

/**
 * A message as the linear reader read it.
 *
 * @param linear what it read; this holds unless the encoder reads too
 * @param awaitsEncoder whether the encoder is to read it too
 */
public record Draft(UnreadMessage message, Reading linear, boolean awaitsEncoder) {

  /**
   * What both readers together say. Sentiment, emotion and signals are the encoder's. It names no
   * words, so the <i>because</i> stays that of the linear reader: words that moved the linear
   * score, and may speak against the encoder's. A courtesy stays one unless the encoder finds it
   * negative. Where the encoder abstains, the linear reading holds.
   */
  Reading with(Reading encoder) {
    if (encoder.sentiment() == null) {
      return linear;
    }
    return new Reading(
        linear.language(),
        encoder.sentiment(),
        encoder.emotion() == null ? linear.emotion() : encoder.emotion(),
        encoder.signals(),
        linear.because(),
        linear.courtesy() && encoder.sentiment().label() != SentimentLabel.NEGATIVE,
        encoder.model());
  }
}
