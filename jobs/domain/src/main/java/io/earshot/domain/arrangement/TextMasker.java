package io.earshot.domain.arrangement;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.ContextTurn;
import java.util.List;

/**
 * Masks what only the turns before a text give away: the rest of a number that began in the message
 * before, the name that answers "and your name?". It never throws; one that fails masks the whole
 * text.
 */
@FunctionalInterface
public interface TextMasker {

  /**
   * The text with what else is to be masked.
   *
   * @param text as it was masked by itself; its masks stay
   * @param role whose text it is
   * @param before the masked turns before it, oldest first
   */
  String inContext(String text, ParticipantRole role, List<ContextTurn> before);
}
