package io.earshot.language.risk;

import io.earshot.domain.escalation.DecisionPolicy;
import io.earshot.domain.escalation.DecisionSettings;
import io.earshot.domain.escalation.Outlook;
import io.earshot.domain.mood.Tally;
import io.earshot.domain.risk.Risk;
import io.earshot.domain.risk.RiskModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The risk after every entry of a conversation.
 *
 * @param scores 0 to 1; 0 before the first customer message that was read
 */
record Scores(ReadCase conversation, double[] scores) {

  private static final RiskModel NOTHING = new RiskModel("none", "0", 0.5, 0, List.of(), Map.of());

  static Scores of(RiskModel model, ReadCase conversation) {
    double[] scores = new double[conversation.size()];
    for (int entry = 0; entry < scores.length; entry++) {
      Tally tally = conversation.tally(entry);
      scores[entry] =
          tally.hasMood()
              ? model.assess(tally, conversation.background(), conversation.at(entry)).score()
              : 0;
    }
    return new Scores(conversation, scores);
  }

  static List<Scores> of(RiskModel model, List<ReadCase> conversations) {
    List<Scores> all = new ArrayList<>();
    conversations.forEach(conversation -> all.add(of(model, conversation)));
    return all;
  }

  /** What becomes of the conversation under these settings, at another threshold. */
  Outcome outcome(DecisionSettings settings, double threshold) {
    DecisionPolicy policy = new DecisionPolicy(at(threshold, settings), NOTHING);
    Integer first =
        Watching.alertedAfter(
            conversation, policy, (entry, before, at) -> decide(policy, before, entry, at));
    RiskCase told = conversation.told();
    return new Outcome(told.id(), told.needFrom(), first);
  }

  private Outlook decide(DecisionPolicy policy, Outlook before, int entry, Instant at) {
    Risk risk = new Risk(scores[entry], List.of());
    return policy.decide(before, risk, conversation.tally(entry), at);
  }

  private static DecisionSettings at(double threshold, DecisionSettings settings) {
    return new DecisionSettings(
        threshold,
        settings.watchAt(),
        settings.clearAt(),
        settings.criticalAt(),
        settings.sureAt(),
        settings.awaitAnswerFor());
  }

  static List<Outcome> outcomes(List<Scores> all, DecisionSettings settings, double threshold) {
    return all.stream().map(scores -> scores.outcome(settings, threshold)).toList();
  }

  double highest() {
    double highest = 0;
    for (double score : scores) {
      highest = Math.max(highest, score);
    }
    return highest;
  }
}
