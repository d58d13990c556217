package io.earshot.domain.rule;

import org.jspecify.annotations.Nullable;

/**
 * What the risk model says.
 *
 * @param score how likely it is that a lead is needed, 0 to 1; null while no model is in force
 */
public record RiskFacts(@Nullable Double score) {

  /** No model is in force. */
  public static final RiskFacts UNKNOWN = new RiskFacts(null);
}
