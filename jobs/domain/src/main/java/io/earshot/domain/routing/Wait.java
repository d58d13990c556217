package io.earshot.domain.routing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the customer waits for the house.
 *
 * @param since since when, or null if he does not: an agent has joined, or nothing is left to
 *     answer
 * @param answeringUntil an agent has begun to answer; the wait stands still until then, or null
 */
public record Wait(@Nullable Instant since, @Nullable Instant answeringUntil) {

  /** He does not wait. */
  public static final Wait NONE = new Wait(null, null);
}
