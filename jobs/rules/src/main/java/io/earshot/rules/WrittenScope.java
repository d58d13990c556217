package io.earshot.rules;

import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.Channel;
import io.earshot.domain.rule.RuleScope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a rule applies, as it stands in a file. */
record WrittenScope(
    @Nullable List<String> queues, @Nullable List<Channel> channels, @Nullable List<Tier> tiers) {

  static RuleScope read(@Nullable WrittenScope scope) {
    return scope == null
        ? RuleScope.EVERYWHERE
        : new RuleScope(
            RuleYaml.orEmpty(scope.queues),
            RuleYaml.orEmpty(scope.channels),
            RuleYaml.orEmpty(scope.tiers));
  }

  static @Nullable WrittenScope of(RuleScope scope) {
    return scope.equals(RuleScope.EVERYWHERE)
        ? null
        : new WrittenScope(scope.queues(), scope.channels(), scope.tiers());
  }
}
