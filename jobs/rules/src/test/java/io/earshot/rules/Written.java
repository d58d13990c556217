package io.earshot.rules;

import io.earshot.domain.escalation.Severity;
import io.earshot.domain.rule.BadRuleException;
import io.earshot.domain.rule.Condition;
import io.earshot.domain.rule.Rule;
import io.earshot.domain.rule.RuleFacts;
import io.earshot.domain.rule.RuleProblem;
import io.earshot.domain.rule.RuleScope;
import io.earshot.domain.rule.RuleState;
import java.util.List;

/** Conditions as somebody writes them. */
final class Written {

  private static final CelConditions<RuleFacts> CONDITIONS = CelConditions.ofEscalation();

  private Written() {}

  static Rule rule(String condition) {
    return new Rule(
        "tried",
        1,
        "Tried",
        condition,
        Severity.WATCH,
        null,
        RuleScope.EVERYWHERE,
        0,
        RuleState.ACTIVE,
        null,
        null);
  }

  static Condition<RuleFacts> condition(String text) {
    try {
      return CONDITIONS.of(rule(text));
    } catch (BadRuleException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  static List<RuleProblem> problems(String text) {
    try {
      CONDITIONS.of(rule(text));
      return List.of();
    } catch (BadRuleException e) {
      return e.problems();
    }
  }

  static String firstProblem(String text) {
    List<RuleProblem> problems = problems(text);
    return problems.isEmpty() ? "" : problems.get(0).inWords();
  }
}
