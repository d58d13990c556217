package io.earshot.language.cascade;

import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.UnreadMessage;

/** Chooses the messages that deserve the encoder, whatever the load. */
public interface EncoderChoice {

  /** Every message that has a text does. */
  EncoderChoice EVERY = (message, linear) -> !message.text().isBlank();

  /** No message does. */
  EncoderChoice NONE = (message, linear) -> false;

  /**
   * Whether the encoder should read this message too.
   *
   * @param linear what the linear reader read in it
   */
  boolean deserves(UnreadMessage message, Reading linear);
}
