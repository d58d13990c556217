package io.earshot.domain.rule;

/** Is told what becomes of rules. */
public interface RuleWatch {

  /** Is told and forgets. */
  RuleWatch SILENT = new RuleWatch() {};

  /** The rule has fired in a conversation. */
  default void fired(BookRule<?> rule) {}

  /** The rule's condition could not be answered: it counts as not holding. */
  default void failed(BookRule<?> rule) {}

  /** A rule of the book cannot be judged at all, and is left out. */
  default void leftOut(RuleProblem problem) {}
}
