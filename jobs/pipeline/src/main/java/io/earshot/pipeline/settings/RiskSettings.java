package io.earshot.pipeline.settings;

import io.earshot.domain.escalation.DecisionSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When the risk that the model tells becomes a ground to escalate.
 *
 * @param judge whether risk is judged at all
 * @param warnAt the score from which on it warns, 0 to 1; null for what the model's training found
 *     best
 * @param watchAt from this share of {@code warnAt} on it is worth watching, 0 to 1; 1 for never
 * @param clearAt what was raised stands until the score falls below this share of {@code warnAt}, 0
 *     to 1
 * @param criticalAt the score from which on it is critical, 0 to 1; 1 for never
 * @param sureAt a score below awaits the agent's answer first, 0 to 1
 * @param awaitAnswerFor at most so long
 */
public record RiskSettings(
    boolean judge,
    @Nullable Double warnAt,
    double watchAt,
    double clearAt,
    double criticalAt,
    double sureAt,
    Duration awaitAnswerFor) {

  /** Refuses what cannot be meant. */
  public RiskSettings {
    if (warnAt != null) {
      Range.share("warnAt", warnAt);
    }
    Range.share("watchAt", watchAt);
    Range.share("clearAt", clearAt);
    Range.share("criticalAt", criticalAt);
    Range.share("sureAt", sureAt);
    if (clearAt > watchAt) {
      throw new SettingsException("clearAt must not be above watchAt");
    }
    if (warnAt != null && criticalAt < warnAt) {
      throw new SettingsException("criticalAt must not be below warnAt");
    }
    if (awaitAnswerFor != null && awaitAnswerFor.isNegative()) {
      throw new SettingsException("awaitAnswerFor must not be negative");
    }
  }

  /** The same for the domain. */
  public DecisionSettings toDecision() {
    return new DecisionSettings(warnAt, watchAt, clearAt, criticalAt, sureAt, awaitAnswerFor);
  }
}
