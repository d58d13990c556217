package io.earshot.domain.escalation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When a risk becomes a ground to escalate.
 *
 * @param warnAt the score from which on it warns, 0 to 1; null for what the model's training found
 *     best
 * @param watchAt from this share of {@code warnAt} on it is worth watching, 0 to 1; 1 for never
 * @param clearAt what was raised stands until the score falls below this share of {@code warnAt}
 *     (hysteresis), 0 to 1
 * @param criticalAt the score from which on it is critical; 1 for never
 * @param sureAt a score from here on is believed at once. One below may yet be mended by the
 *     agent's answer, which is awaited; 0 awaits none
 * @param awaitAnswerFor at most so long
 */
public record DecisionSettings(
    @Nullable Double warnAt,
    double watchAt,
    double clearAt,
    double criticalAt,
    double sureAt,
    Duration awaitAnswerFor) {

  /** Warns as the model's training found best, and at once. */
  public static final DecisionSettings PLAIN =
      new DecisionSettings(null, 1, 1, 1, 0, Duration.ZERO);
}
