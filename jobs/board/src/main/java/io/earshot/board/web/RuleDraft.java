package io.earshot.board.web;

import io.earshot.domain.customer.Tier;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.event.Channel;
import io.earshot.domain.rule.Rule;
import io.earshot.domain.rule.RuleScope;
import io.earshot.domain.rule.RuleState;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A rule as somebody is typing it: anything may still be missing. */
record RuleDraft(
    @Nullable String ruleId,
    @Nullable Integer version,
    @Nullable String title,
    @Nullable RuleState state,
    @Nullable Severity severity,
    @Nullable String condition,
    @Nullable String suggestedAction,
    @Nullable Scope scope,
    @Nullable Long coolDownMillis) {

  private static final long USUAL_COOL_DOWN = Duration.ofMinutes(10).toMillis();

  /** Where it applies. */
  record Scope(
      @Nullable List<String> queues,
      @Nullable List<Channel> channels,
      @Nullable List<Tier> tiers) {}

  /**
   * The rule; what is missing is what is usual, or so that a check says so.
   *
   * @param id of the rule if the request names it, or null
   */
  Rule rule(@Nullable String id) {
    String named = id == null ? Objects.requireNonNullElse(ruleId, "") : id;
    return new Rule(
        named,
        Math.max(1, Objects.requireNonNullElse(version, 1)),
        Objects.requireNonNullElse(title, ""),
        Objects.requireNonNullElse(condition, ""),
        Objects.requireNonNullElse(severity, Severity.WARNING),
        suggestedAction == null || suggestedAction.isBlank() ? null : suggestedAction,
        scope == null
            ? RuleScope.EVERYWHERE
            : new RuleScope(list(scope.queues), list(scope.channels), list(scope.tiers)),
        Objects.requireNonNullElse(coolDownMillis, USUAL_COOL_DOWN),
        Objects.requireNonNullElse(state, RuleState.DRAFT),
        null,
        null);
  }

  private static <T> List<T> list(@Nullable List<T> given) {
    return given == null ? List.of() : List.copyOf(given);
  }
}
