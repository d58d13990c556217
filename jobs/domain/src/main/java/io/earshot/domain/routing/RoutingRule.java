package io.earshot.domain.routing;

import io.earshot.domain.rule.BookRule;
import io.earshot.domain.rule.RuleScope;
import io.earshot.domain.rule.RuleState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A condition of the business's own, and how a conversation is routed where it holds.
 *
 * @param order of rules of one purpose: the lower is asked first, of equal ones the lower id
 * @param route what follows, as far as the purpose goes
 * @param state in the shadow a rule is counted and routes nothing
 */
public record RoutingRule(
    String ruleId,
    int version,
    String title,
    RoutingPurpose purpose,
    int order,
    String condition,
    Route route,
    RuleScope scope,
    RuleState state,
    @Nullable String by,
    @Nullable Instant at)
    implements BookRule<RoutingRule> {

  /** The order of a rule that names none. */
  public static final int DEFAULT_ORDER = 500;

  /** What a decision says of it. */
  public String inWords() {
    return switch (purpose) {
      case QUEUE -> "To " + route.queue() + ": " + title;
      case PRIORITY -> title + (route.points() < 0 ? " (" : " (+") + route.points() + ")";
      case SKILLS, SELF_SERVICE -> title;
    };
  }

  @Override
  public RoutingRule changed(int newVersion, RuleState newState, String newBy, Instant newAt) {
    return new RoutingRule(
        ruleId, newVersion, title, purpose, order, condition, route, scope, newState, newBy, newAt);
  }
}
