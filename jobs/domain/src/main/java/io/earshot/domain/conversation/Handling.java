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
 * @param releasedAt when it was handed to a queue from which no agent has taken it yet, or null
 */
public record Handling(
    int transfers,
    int holds,
    long heldMillis,
    @Nullable Instant heldSince,
    @Nullable Instant releasedAt) {

  static final Handling NONE = new Handling(0, 0, 0, null, null);

  /**
   * Handed on.
   *
   * @param waitsFrom since when it waits in a queue, or null where an agent has it at once
   */
  Handling transferred(@Nullable Instant waitsFrom) {
    return new Handling(transfers + 1, holds, heldMillis, heldSince, waitsFrom);
  }

  /** An agent has it from then on. */
  Handling takenAt(Instant at) {
    return releasedAt == null || at.isBefore(releasedAt)
        ? this
        : new Handling(transfers, holds, heldMillis, heldSince, null);
  }

  Handling heldFrom(Instant at) {
    return heldSince == null
        ? new Handling(transfers, holds + 1, heldMillis, at, releasedAt)
        : this;
  }

  Handling heldUntil(Instant at) {
    return heldSince == null
        ? this
        : new Handling(transfers, holds, heldAt(at).toMillis(), null, releasedAt);
  }

  /** For how long the customer has been on hold up to then. */
  Duration heldAt(Instant at) {
    long present = heldSince == null ? 0 : Duration.between(heldSince, at).toMillis();
    return Duration.ofMillis(heldMillis + Math.max(0, present));
  }
}
