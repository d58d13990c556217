package io.earshot.domain.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A rule that is judged, with its condition ready.
 *
 * @param <R> the kind of rule
 * @param <F> what its condition can ask for
 */
public record JudgedRule<R extends BookRule<R>, F>(R rule, Condition<F> condition) {

  /** Those of the rules that are judged; one that cannot be is left out and told to the watch. */
  public static <R extends BookRule<R>, F> List<JudgedRule<R, F>> of(
      Collection<R> rules, Conditions<F> conditions, RuleWatch watch) {
    List<JudgedRule<R, F>> judged = new ArrayList<>();
    for (R rule : rules) {
      if (rule.isJudged()) {
        try {
          judged.add(new JudgedRule<>(rule, conditions.of(rule)));
        } catch (BadRuleException e) {
          watch.leftOut(e.problems().get(0));
        }
      }
    }
    return List.copyOf(judged);
  }

  /** Whether its condition holds; one that could not be answered is told to the watch. */
  public boolean holds(F facts, RuleWatch watch) {
    Answer answer = condition.judge(facts);
    if (answer == Answer.FAILED) {
      watch.failed(rule);
    }
    return answer == Answer.YES;
  }
}
