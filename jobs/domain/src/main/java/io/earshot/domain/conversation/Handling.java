package io.earshot.domain.conversation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the house has moved the conversation about.
 *
 * @param transfers how often it was handed on
 * @param holds how often the customer was put on hold
 * @param heldMillis for how long altogether, the present hold not included
 * @param heldSince null while the customer is not on hold
 */
public record Handling(int transfers, int holds, long heldMillis, @Nullable Instant heldSince) {

  static final Handling NONE = new Handling(0, 0, 0, null);

  Handling transferred() {
    return new Handling(transfers + 1, holds, heldMillis, heldSince);
  }

  Handling heldFrom(Instant at) {
    return heldSince == null ? new Handling(transfers, holds + 1, heldMillis, at) : this;
  }

  Handling heldUntil(Instant at) {
    return heldSince == null ? this : new Handling(transfers, holds, heldAt(at).toMillis(), null);
  }

  /** For how long the customer has been on hold up to then. */
  Duration heldAt(Instant at) {
    long present = heldSince == null ? 0 : Duration.between(heldSince, at).toMillis();
    return Duration.ofMillis(heldMillis + Math.max(0, present));
  }
}
