package io.earshot.pipeline.stream;

import io.earshot.domain.routing.RoutingRule;
import io.earshot.domain.rule.RuleChange;
import org.jspecify.annotations.Nullable;

/**
 * News of a rule that routes.
 *
 * @param change null where all that was said of the rule was taken back
 */
public record RoutingRuleNews(String ruleId, @Nullable RuleChange<RoutingRule> change) {}
