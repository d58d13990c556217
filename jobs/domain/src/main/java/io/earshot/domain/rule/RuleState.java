package io.earshot.domain.rule;

/** What a rule is good for at present. */
public enum RuleState {
  /** It is kept and checked, not judged. */
  DRAFT,
  /** It is judged and its findings are recorded; it never alerts. */
  SHADOW,
  /** It is judged and it alerts. */
  ACTIVE
}
