package io.earshot.wire.json;

import io.earshot.domain.routing.Route;
import io.earshot.domain.routing.RoutingPurpose;
import io.earshot.domain.routing.RoutingRule;
import io.earshot.domain.rule.RuleScope;
import io.earshot.domain.rule.RuleState;
import io.earshot.wire.deadletter.UnreadableRecordException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes of the rules that route. */
public final class RoutingRuleChangeCodec extends ChangeCodec<RoutingRule> {

  @Override
  RoutingRule rule(String ruleId, int version, Fields fields) throws UnreadableRecordException {
    Integer order = fields.whole("order");
    Integer points = fields.whole("points");
    return new RoutingRule(
        ruleId,
        version,
        fields.requiredName("title"),
        fields.required("purpose", RoutingPurpose.class),
        order == null ? RoutingRule.DEFAULT_ORDER : order,
        condition(fields),
        new Route(
            fields.name("queue"),
            fields.name("team"),
            fields.names("skills"),
            points == null ? 0 : points,
            fields.name("selfService")),
        scope(fields),
        fields.required("state", RuleState.class),
        null,
        null);
  }

  @Override
  Record written(RoutingRule rule) {
    Route route = rule.route();
    return new WrittenRule(
        rule.title(),
        rule.state(),
        rule.purpose(),
        rule.order(),
        rule.condition(),
        route.queue(),
        route.team(),
        route.skills().isEmpty() ? null : route.skills(),
        route.points() == 0 ? null : route.points(),
        route.selfService(),
        scope(rule));
  }

  private record WrittenRule(
      String title,
      RuleState state,
      RoutingPurpose purpose,
      int order,
      String condition,
      @Nullable String queue,
      @Nullable String team,
      @Nullable List<String> skills,
      @Nullable Integer points,
      @Nullable String selfService,
      @Nullable RuleScope scope) {}
}
