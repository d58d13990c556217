package io.earshot.language.cascade;

import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.UnreadMessage;

/**
 * A message as the linear reader read it.
 *
 * @param linear what it read; this holds unless the encoder reads too
 * @param awaitsEncoder whether the encoder is to read it too
 */
public record Draft(UnreadMessage message, Reading linear, boolean awaitsEncoder) {

  /**
   * What both readers together say: what the encoder reads. But it names no words, so the
   * <i>because</i> stays that of the linear reader: words that moved the linear score, and may
   * speak against the encoder's. Where the encoder abstains, the linear reading holds.
   */
  public Reading with(Reading encoder) {
    if (encoder.sentiment() == null) {
      return linear;
    }
    return new Reading(
        encoder.language(),
        encoder.sentiment(),
        encoder.emotion(),
        encoder.subject(),
        encoder.intent(),
        encoder.signals(),
        encoder.traces(),
        encoder.leanings(),
        linear.because(),
        encoder.courtesy(),
        encoder.model());
  }
}
