package io.earshot.language.risk;

import io.earshot.domain.escalation.DecisionSettings;
import io.earshot.domain.risk.RiskModel;
import java.util.List;

/** The risk model with its decision policy, trained anew on what it is tuned on. */
public final class ModelPolicy {

  /** As tables call it. */
  public static final String NAME = "risk model";

  private final RiskTrainer trainer;
  private final DecisionSettings settings;

  /** Models trained like this, under the policy that they are trained for. */
  public ModelPolicy(RiskTrainer.Settings training) {
    this.trainer = new RiskTrainer(training);
    this.settings = training.decision();
  }

  RiskModel model(List<ReadCase> conversations) {
    return trainer.train(conversations, "cross-validated").toModel();
  }

  /** This model under the settings. */
  public RiskEvaluation.Tuned with(RiskModel model) {
    return new RiskEvaluation.Tuned(NAME, new RiskDetector(model, settings));
  }
}
