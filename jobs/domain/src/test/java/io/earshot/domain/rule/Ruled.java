package io.earshot.domain.rule;

import io.earshot.domain.customer.Tier;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.MessageId;
import io.earshot.domain.mood.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules and conversations for tests. */
final class Ruled {

  static final Instant TEN = Instant.parse("2026-11-21T10:00:00Z");
  static final Duration COOL_DOWN = Duration.ofMinutes(10);

  /** "yes", "fails" and "unknown" answer so, "bad" is none; any other is the name of a team. */
  static final Conditions<RuleFacts> CONDITIONS =
      rule -> {
        String text = rule.condition();
        if (text.equals("bad")) {
          throw new BadRuleException(List.of(RuleProblem.of(rule.ruleId(), "condition", "is bad")));
        }
        return facts ->
            switch (text) {
              case "yes" -> Answer.YES;
              case "fails" -> Answer.FAILED;
              case "unknown" -> Answer.UNKNOWN;
              default -> text.equals(facts.conversation().team()) ? Answer.YES : Answer.NO;
            };
      };

  static final RuleCheck<Rule> CHECK = RuleCheck.by(CONDITIONS);

  private Ruled() {}

  static Rule rule(String id) {
    return rule(id, RuleState.ACTIVE, RuleScope.EVERYWHERE);
  }

  static Rule rule(String id, RuleState state, RuleScope scope) {
    return rule(id, 1, "yes", state, scope);
  }

  /** A rule that holds while the team is called so. */
  static Rule whileTeamIs(String team) {
    return rule("r", 1, team, RuleState.ACTIVE, RuleScope.EVERYWHERE);
  }

  static Rule rule(String id, int version, String condition, RuleState state, RuleScope scope) {
    return new Rule(
        id,
        version,
        "Title of " + id,
        condition,
        Severity.WARNING,
        null,
        scope,
        COOL_DOWN.toMillis(),
        state,
        null,
        null);
  }

  static RuleChange<Rule> put(int replaces, Rule rule, int second) {
    return new RuleChange<>(
        rule.ruleId(), replaces, RuleChange.Kind.PUT, rule, "ann", TEN.plusSeconds(second));
  }

  static RuleChange<Rule> change(int replaces, String id, RuleChange.Kind kind, int second) {
    return new RuleChange<>(id, replaces, kind, null, "bob", TEN.plusSeconds(second));
  }

  static RuleCase asked(Duration after, @Nullable String team) {
    return asked(after, Channel.CHAT, "billing", team, null);
  }

  static RuleCase asked(
      Duration after, Channel channel, String queue, @Nullable String team, @Nullable Tier tier) {
    return new RuleCase(
        new ConversationId("c-1"),
        TEN,
        new MessageId("m-1"),
        null,
        new RuleFacts(
            new ConversationFacts(
                channel,
                queue,
                team,
                null,
                null,
                null,
                null,
                TEN,
                TEN.plus(after),
                null,
                0,
                0,
                Duration.ZERO,
                Tally.EMPTY),
            null,
            new CustomerFacts(tier, null, null, null, null, null, null, null, null, null, null),
            RiskFacts.UNKNOWN));
  }
}
