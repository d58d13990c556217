package io.earshot.domain.rule;

import io.earshot.domain.escalation.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A condition of the business's own, and what follows where it holds.
 *
 * @param ruleId short, in lower case with hyphens; see {@link RuleForm}
 * @param version counts up with every change of the rule, from 1
 * @param title one line for a lead, in which no customer's words occur
 * @param condition what must hold, in the language of {@link Conditions}
 * @param severity what the rule alone calls for
 * @param suggestedAction what a lead may do about it, or null
 * @param coolDownMillis after it fired in a conversation a rule is told in it no second time for so
 *     long; so long its reason stands, too
 * @param by who wrote this version, or null if it came with the file
 * @param at when it was written, or null if it came with the file
 */
public record Rule(
    String ruleId,
    int version,
    String title,
    String condition,
    Severity severity,
    @Nullable String suggestedAction,
    RuleScope scope,
    long coolDownMillis,
    RuleState state,
    @Nullable String by,
    @Nullable Instant at)
    implements BookRule<Rule> {

  @Override
  public Rule changed(int newVersion, RuleState newState, String newBy, Instant newAt) {
    return new Rule(
        ruleId,
        newVersion,
        title,
        condition,
        severity,
        suggestedAction,
        scope,
        coolDownMillis,
        newState,
        newBy,
        newAt);
  }
}
