package io.earshot.domain.rule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rule that a {@link RuleBook} can keep: a condition of the business's own, and what follows
 * where it holds.
 *
 * @param <R> the kind of rule
 */
public interface BookRule<R extends BookRule<R>> {

  /** Short, in lower case with hyphens; see {@link RuleForm}. */
  String ruleId();

  /** Counts up with every change of the rule, from 1. */
  int version();

  /** One line for a person, in which no customer's words occur. */
  String title();

  /** What must hold, in the language of {@link Conditions}. */
  String condition();

  /** Where it applies. */
  RuleScope scope();

  /** What it is good for at present. */
  RuleState state();

  /** Who wrote this version, or null if it came with the file. */
  @Nullable String by();

  /** When it was written, or null if it came with the file. */
  @Nullable Instant at();

  /** The same in another version and state. */
  R changed(int newVersion, RuleState newState, String newBy, Instant newAt);

  /** Whether the rule is judged at all. */
  default boolean isJudged() {
    return state() != RuleState.DRAFT;
  }
}
