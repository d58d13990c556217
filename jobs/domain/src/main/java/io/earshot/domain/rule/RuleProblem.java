package io.earshot.domain.rule;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a rule.
 *
 * @param field of the rule, for example condition
 * @param line of the condition, from 1; 0 if no place in it is to blame
 * @param column of that line, from 1; 0 if no place is to blame
 * @param message one line that says what is known there
 * @param excerpt the line to blame, or null
 */
public record RuleProblem(
    String ruleId, String field, int line, int column, String message, @Nullable String excerpt) {

  /** A problem of a field as a whole. */
  public static RuleProblem of(String ruleId, String field, String message) {
    return new RuleProblem(ruleId, field, 0, 0, message, null);
  }

  /** In one line: rule, line, column and what is wrong. */
  public String inWords() {
    return line == 0
        ? "rule %s, %s: %s".formatted(ruleId, field, message)
        : "rule %s, %s line %d, column %d: %s".formatted(ruleId, field, line, column, message);
  }
}
