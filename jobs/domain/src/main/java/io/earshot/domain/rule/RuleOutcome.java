package io.earshot.domain.rule;

import org.jspecify.annotations.Nullable;

/**
 * What follows of a change.
 *
 * @param <R> the kind of rule
 * @param book in force from now on
 * @param entry what was decided; null if the change was refused or changes nothing
 * @param detail what was done, or why not: one line for a person
 */
public record RuleOutcome<R extends BookRule<R>>(
    Kind kind, RuleBook<R> book, @Nullable RuleEntry<R> entry, String detail) {

  /** Whether the change is in force. */
  public enum Kind {
    APPLIED,
    /** It expected to replace another version than the one that is in force. */
    VERSION_CONFLICT,
    /** Its rule cannot be judged, or there is no such rule, or there are too many. */
    BAD_RULE,
    /** It was applied before. */
    REPEATED
  }

  /** Whether the book has changed. */
  public boolean isApplied() {
    return kind == Kind.APPLIED;
  }
}
