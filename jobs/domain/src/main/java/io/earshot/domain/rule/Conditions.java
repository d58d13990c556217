package io.earshot.domain.rule;

import java.util.List;

/**
 * The language of conditions: makes what is written ready to be judged.
 *
 * @param <F> what conditions are judged by
 */
@FunctionalInterface
public interface Conditions<F> {

  /**
   * The condition of a rule.
   *
   * @throws BadRuleException if there is none: the text is no condition, asks for what nobody
   *     knows, or could take too long
   */
  Condition<F> of(BookRule<?> rule) throws BadRuleException;

  /** What is wrong with the condition of a rule; empty if nothing is. */
  default List<RuleProblem> problems(BookRule<?> rule) {
    try {
      of(rule);
      return List.of();
    } catch (BadRuleException e) {
      return e.problems();
    }
  }
}
