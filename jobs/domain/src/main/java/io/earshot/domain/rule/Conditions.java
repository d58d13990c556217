package io.earshot.domain.rule;

/** The language of conditions: makes what is written ready to be judged. */
@FunctionalInterface
public interface Conditions {

  /**
   * The condition of a rule.
   *
   * @throws BadRuleException if there is none: the text is no condition, asks for what nobody
   *     knows, or could take too long
   */
  Condition of(Rule rule) throws BadRuleException;
}
