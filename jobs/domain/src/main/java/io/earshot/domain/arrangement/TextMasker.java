package io.earshot.domain.arrangement;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.ContextTurn;
import io.earshot.domain.reading.MaskedText;
import java.util.List;

/**
 * Masks what only the turns before a text give away: the rest of a number that began in the message
 * before, the name that answers "and your name?". It never throws; one that fails masks the whole
 * text.
 */
@FunctionalInterface
public interface TextMasker {

  /** Leaves every text as it is. */
  TextMasker NONE = (masked, role, before) -> masked;

  /**
   * The text with what else is to be masked.
   *
   * @param masked as it was masked by itself; its masks stay
   * @param role whose text it is
   * @param before the masked turns before it, oldest first
   */
  MaskedText inContext(MaskedText masked, ParticipantRole role, List<ContextTurn> before);
}
