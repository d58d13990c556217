package io.earshot.rules;

import io.earshot.domain.rule.RuleProblem;
import java.util.List;

/** A file of rules that cannot be used; the message names file, rule and mistake. */
public final class RuleFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<RuleProblem> problems;

  RuleFileException(String message) {
    this(message, List.of());
  }

  RuleFileException(String message, List<RuleProblem> problems) {
    super(message);
    this.problems = problems;
  }

  /** What is wrong with its rules; empty if the file as a whole is to blame. */
  public List<RuleProblem> problems() {
    return problems;
  }
}
