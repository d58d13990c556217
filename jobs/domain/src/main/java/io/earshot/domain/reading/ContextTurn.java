package io.earshot.domain.reading;

import io.earshot.domain.event.ParticipantRole;

/**
 * A turn before the message that is read.
 *
 * @param text at most {@link #MAX_TEXT} characters: the end of what was said
 */
public record ContextTurn(ParticipantRole role, String text) {

  /** Longer turns keep their last characters. */
  public static final int MAX_TEXT = 240;

  /** The turn, cut to its last {@link #MAX_TEXT} characters. */
  public static ContextTurn of(ParticipantRole role, String text) {
    if (text.length() <= MAX_TEXT) {
      return new ContextTurn(role, text);
    }
    int from = text.length() - MAX_TEXT;
    if (Character.isLowSurrogate(text.charAt(from))) {
      from++;
    }
    return new ContextTurn(role, text.substring(from));
  }
}
