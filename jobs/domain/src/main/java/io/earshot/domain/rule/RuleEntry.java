package io.earshot.domain.rule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was last decided about a rule id.
 *
 * @param <R> the kind of rule
 * @param version of the rule, or of its removal
 * @param rule null if it was removed
 */
public record RuleEntry<R extends BookRule<R>>(
    String ruleId, int version, @Nullable R rule, String by, Instant at) {}
