package io.earshot.domain.status;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody outside who is told of alerts.
 *
 * @param kind for example SLACK
 * @param delivered how many notices have been taken
 * @param givenUp how many have not, however often they were tried
 * @param waiting how many are still to be delivered
 * @param failuresInARow how many attempts have failed since one succeeded
 * @param lastDeliveredAt when a notice was last taken, or null
 * @param failingSince when the first of the failures in a row was, or null
 * @param lastProblem what was wrong with the last failure in a row, in one line; or null
 */
public record EndpointStatus(
    String name,
    String kind,
    State state,
    long delivered,
    long givenUp,
    int waiting,
    int failuresInARow,
    @Nullable Instant lastDeliveredAt,
    @Nullable Instant failingSince,
    @Nullable String lastProblem) {

  /** Whether notices arrive. */
  public enum State {
    /** The last one has, or none was sent yet. */
    WORKING,
    /** The last attempt failed; it is tried again. */
    FAILING,
    /** A notice had to be given up, and nothing has arrived since. */
    DEAD
  }
}
