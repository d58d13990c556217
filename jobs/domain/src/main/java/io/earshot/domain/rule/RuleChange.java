package io.earshot.domain.rule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody changes a rule.
 *
 * @param <R> the kind of rule
 * @param version that the change expects to replace; 0 for a rule that is new. What is changed has
 *     the next version
 * @param rule as it shall be; on a pause the rule that is paused, so that the last record of its id
 *     says all; null on a removal
 * @param by who changes it
 * @param at when he did
 */
public record RuleChange<R extends BookRule<R>>(
    String ruleId, int version, Kind change, @Nullable R rule, String by, Instant at) {

  /** What becomes of the rule. */
  public enum Kind {
    /** It is added or replaced. */
    PUT,
    /** It becomes a draft. */
    PAUSE,
    /** It is gone, also if a file names it. */
    REMOVE
  }
}
