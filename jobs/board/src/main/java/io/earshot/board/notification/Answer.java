package io.earshot.board.notification;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint said.
 *
 * @param after how long it wants to be left alone, if it said so
 * @param problem what is wrong, one line without address or secret; null if nothing is
 */
record Answer(Kind kind, @Nullable Duration after, @Nullable String problem) {

  static final Answer TAKEN = new Answer(Kind.TAKEN, null, null);

  /** What follows. */
  enum Kind {
    TAKEN,
    /** It may work later. */
    LATER,
    /** The same will be refused again. */
    REFUSED
  }

  static Answer later(@Nullable Duration after, String problem) {
    return new Answer(Kind.LATER, after, problem);
  }

  static Answer refused(String problem) {
    return new Answer(Kind.REFUSED, null, problem);
  }
}
