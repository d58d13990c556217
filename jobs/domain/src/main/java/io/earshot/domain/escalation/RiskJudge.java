package io.earshot.domain.escalation;

import io.earshot.domain.risk.RiskModel;

/**
 * A model that tells the risk of conversations, and the policy that decides what follows from it.
 */
public record RiskJudge(RiskModel model, DecisionPolicy policy) {

  /** This model under these settings. */
  public static RiskJudge of(RiskModel model, DecisionSettings settings) {
    return new RiskJudge(model, new DecisionPolicy(settings, model));
  }
}
