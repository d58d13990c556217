package io.earshot.domain.rule;

/**
 * The condition of a rule, ready to be judged.
 *
 * @param <F> what it is judged by
 */
@FunctionalInterface
public interface Condition<F> {

  /** Whether it holds; never throws, and ends after a bounded number of steps. */
  Answer judge(F facts);
}
