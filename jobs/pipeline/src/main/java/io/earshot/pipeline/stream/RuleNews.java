package io.earshot.pipeline.stream;

import io.earshot.domain.rule.Rule;
import io.earshot.domain.rule.RuleChange;
import org.jspecify.annotations.Nullable;

/**
 * News of a rule.
 *
 * @param change null where all that was said of the rule was taken back
 */
public record RuleNews(String ruleId, @Nullable RuleChange<Rule> change) {}
