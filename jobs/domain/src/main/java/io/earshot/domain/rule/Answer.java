package io.earshot.domain.rule;

/** Whether a condition holds. */
public enum Answer {
  YES,
  NO,
  /** It asks for what is not known; that is no yes. */
  UNKNOWN,
  /** It cannot be answered: it divides by zero, for example. That is no yes either. */
  FAILED
}
