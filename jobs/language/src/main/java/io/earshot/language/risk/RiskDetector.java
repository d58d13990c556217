package io.earshot.language.risk;

import io.earshot.domain.escalation.DecisionPolicy;
import io.earshot.domain.escalation.DecisionSettings;
import io.earshot.domain.escalation.Outlook;
import io.earshot.domain.risk.Risk;
import io.earshot.domain.risk.RiskModel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A risk model and a decision policy, as they are in force in the job: scored after every entry,
 * and when a rise has awaited an answer for long enough. What would become of it after the last
 * entry is not known and does not count.
 */
final class RiskDetector implements Detector {

  private final RiskModel model;
  private final DecisionPolicy policy;

  RiskDetector(RiskModel model, DecisionSettings settings) {
    this.model = model;
    this.policy = new DecisionPolicy(settings, model);
  }

  @Override
  public @Nullable Integer alertedAfter(ReadCase conversation) {
    Outlook outlook = Outlook.CLEAR;
    for (int entry = 0; entry < conversation.size(); entry++) {
      outlook = decide(outlook, conversation, entry, conversation.at(entry));
      if (Scores.warns(outlook)) {
        return entry;
      }
      Instant due = policy.dueAt(outlook);
      boolean goesOn = entry + 1 < conversation.size();
      if (due != null && goesOn && !due.isAfter(conversation.at(entry + 1))) {
        outlook = decide(outlook, conversation, entry, due);
        if (Scores.warns(outlook)) {
          return entry;
        }
      }
    }
    return null;
  }

  private Outlook decide(Outlook before, ReadCase conversation, int entry, Instant at) {
    if (!conversation.tally(entry).hasMood()) {
      return Outlook.CLEAR;
    }
    Risk risk = model.assess(conversation.tally(entry), conversation.background(), at);
    return policy.decide(before, risk, conversation.tally(entry), at);
  }
}
