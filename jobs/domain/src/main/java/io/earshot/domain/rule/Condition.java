package io.earshot.domain.rule;

/** The condition of a rule, ready to be judged. */
@FunctionalInterface
public interface Condition {

  /** Whether it holds; never throws, and ends after a bounded number of steps. */
  Answer judge(RuleFacts facts);
}
