package io.earshot.language.risk;

import io.earshot.domain.mood.Tally;
import io.earshot.domain.risk.RiskModel;
import java.util.ArrayList;
import java.util.List;

/**
 * The risk after every entry of a conversation.
 *
 * @param scores 0 to 1; 0 before the first customer message that was read
 */
record Scores(ReadCase conversation, double[] scores) {

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

  /** What becomes of the conversation if the first score from this threshold on is believed. */
  Outcome outcome(double threshold) {
    Integer first = null;
    for (int entry = 0; entry < scores.length && first == null; entry++) {
      first = scores[entry] >= threshold ? entry : null;
    }
    RiskCase told = conversation.told();
    return new Outcome(told.id(), told.needFrom(), first);
  }

  static List<Outcome> outcomes(List<Scores> all, double threshold) {
    return all.stream().map(scores -> scores.outcome(threshold)).toList();
  }

  double highest() {
    double highest = 0;
    for (double score : scores) {
      highest = Math.max(highest, score);
    }
    return highest;
  }
}
