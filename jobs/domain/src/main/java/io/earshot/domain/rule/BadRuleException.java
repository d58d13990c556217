package io.earshot.domain.rule;

import java.util.List;

/** A rule that cannot be judged. */
public final class BadRuleException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<RuleProblem> problems;

  /** With what is wrong, at least one problem. */
  public BadRuleException(List<RuleProblem> problems) {
    super(problems.get(0).inWords());
    this.problems = List.copyOf(problems);
  }

  /** In the order of the rule's text. */
  public List<RuleProblem> problems() {
    return problems;
  }
}
