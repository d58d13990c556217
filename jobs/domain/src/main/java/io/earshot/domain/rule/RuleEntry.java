package io.earshot.domain.rule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was last decided about a rule id.
 *
 * @param version of the rule, or of its removal
 * @param rule null if it was removed
 */
public record RuleEntry(String ruleId, int version, @Nullable Rule rule, String by, Instant at) {}
