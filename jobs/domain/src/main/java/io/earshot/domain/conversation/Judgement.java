package io.earshot.domain.conversation;

import io.earshot.domain.escalation.Outlook;
import io.earshot.domain.escalation.Reason;
import io.earshot.domain.escalation.RiskJudge;
import io.earshot.domain.escalation.WaitLimits;
import io.earshot.domain.mood.Tally;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.risk.Risk;
import io.earshot.domain.rule.RuleJudge;
import io.earshot.domain.rule.RuleVerdict;
import io.earshot.domain.time.Alarm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that judges whether a conversation needs a lead.
 *
 * @param risk null where no model is in force
 * @param rules by the book in force
 * @param limits the waits at which rules are judged in silence
 */
record Judgement(@Nullable RiskJudge risk, RuleJudge rules, WaitLimits limits) {

  /**
   * The risk of the conversation at an instant; null before the first message, or with no model.
   */
  @Nullable Risk risk(Conversation of, Instant at) {
    Tally tally = of.reckoning().now();
    return risk == null || !tally.hasMood()
        ? null
        : risk.model().assess(tally, of.facts().background(of.matter(), at), at);
  }

  /** What has been decided once this risk is known. */
  Outlook decide(Conversation of, @Nullable Risk found, Instant at) {
    return risk == null || found == null
        ? Outlook.CLEAR
        : risk.policy().decide(of.outlook(), found, of.reckoning().now(), at);
  }

  /**
   * What the rules say.
   *
   * @param message the one that is judged, or null
   */
  RuleVerdict rules(
      Conversation of, @Nullable ScoredMessage message, @Nullable Risk found, Instant at) {
    return rules.judge(RuleCases.of(of, limits, message, found, at), of.ruleMarks());
  }

  /** The grounds there are to escalate, the risk's first. */
  List<Reason> reasons(Conversation of, @Nullable Risk found, RuleVerdict verdict) {
    List<Reason> reasons = new ArrayList<>();
    Reason reason =
        risk == null || found == null ? null : risk.policy().reason(of.outlook(), found);
    if (reason != null) {
      reasons.add(reason);
    }
    reasons.addAll(verdict.reasons());
    return reasons;
  }

  /** When there is next something to judge, though nothing happens; or null. */
  @Nullable Instant dueAt(Conversation of) {
    Instant silence =
        limits.dueAt(
            of.pauses().expected(of.reckoning().now()).waitingSince(),
            of.facts().channel(),
            of.settledAt());
    Instant cool = rules.coolAt(of.ruleMarks(), of.settledAt());
    Instant decided = risk == null ? null : risk.policy().dueAt(of.outlook());
    return Alarm.earlier(silence, Alarm.earlier(cool, decided));
  }
}
