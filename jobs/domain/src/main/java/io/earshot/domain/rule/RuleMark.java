package io.earshot.domain.rule;

import java.time.Instant;

/**
 * What a conversation remembers of a rule that has fired in it.
 *
 * @param version that fired
 * @param firings how often it has fired in this episode, from 1
 * @param firedAt when it last did
 * @param holds whether its condition held when it was last judged
 */
public record RuleMark(String ruleId, int version, int firings, Instant firedAt, boolean holds) {

  RuleMark holding(boolean nowHolds) {
    return holds == nowHolds ? this : new RuleMark(ruleId, version, firings, firedAt, nowHolds);
  }

  boolean isCoolingDown(Rule rule, Instant now) {
    return now.isBefore(coolAt(rule));
  }

  Instant coolAt(Rule rule) {
    return firedAt.plusMillis(rule.coolDownMillis());
  }
}
