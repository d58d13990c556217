package io.earshot.domain.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells what is wrong with rules.
 *
 * @param <R> the kind of rule
 */
@FunctionalInterface
public interface RuleCheck<R extends BookRule<R>> {

  /** All that is wrong with the rule; empty if it can be judged. */
  List<RuleProblem> problems(R rule);

  /** A check of form and condition of the rules that find escalations. */
  static RuleCheck<Rule> by(Conditions<?> conditions) {
    return rule -> {
      List<RuleProblem> problems = new ArrayList<>(RuleForm.problems(rule));
      problems.addAll(conditions.problems(rule));
      return problems;
    };
  }
}
