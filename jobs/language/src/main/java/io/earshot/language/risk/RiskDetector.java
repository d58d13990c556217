package io.earshot.language.risk;

import io.earshot.domain.escalation.DecisionPolicy;
import io.earshot.domain.escalation.DecisionSettings;
import io.earshot.domain.escalation.Outlook;
import io.earshot.domain.risk.Risk;
import io.earshot.domain.risk.RiskModel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A risk model and a decision policy, as they are in force in the job. */
final class RiskDetector implements Detector {

  private final RiskModel model;
  private final DecisionPolicy policy;

  RiskDetector(RiskModel model, DecisionSettings settings) {
    this.model = model;
    this.policy = new DecisionPolicy(settings, model);
  }

  @Override
  public @Nullable Integer alertedAfter(ReadCase conversation) {
    return Watching.alertedAfter(
        conversation, policy, (entry, before, at) -> decide(before, conversation, entry, at));
  }

  private Outlook decide(Outlook before, ReadCase conversation, int entry, Instant at) {
    if (!conversation.tally(entry).hasMood()) {
      return Outlook.CLEAR;
    }
    Risk risk = model.assess(conversation.tally(entry), conversation.background(), at);
    return policy.decide(before, risk, conversation.tally(entry), at);
  }
}
