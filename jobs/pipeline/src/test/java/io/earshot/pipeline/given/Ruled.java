package io.earshot.pipeline.given;

import io.earshot.domain.escalation.Severity;
import io.earshot.domain.rule.Rule;
import io.earshot.domain.rule.RuleChange;
import io.earshot.domain.rule.RuleScope;
import io.earshot.domain.rule.RuleState;
import java.time.Duration;

/** Rules and their changes, by ann at noon. */
public final class Ruled {

  private Ruled() {}

  /** Active, and as severe as this. */
  public static Rule rule(String id, Severity severity, String condition) {
    return rule(id, RuleState.ACTIVE, severity, condition);
  }

  public static Rule rule(String id, RuleState state, String condition) {
    return rule(id, state, Severity.WARNING, condition);
  }

  private static Rule rule(String id, RuleState state, Severity severity, String condition) {
    return new Rule(
        id,
        1,
        "Title of " + id,
        condition,
        severity,
        "Do something",
        RuleScope.EVERYWHERE,
        Duration.ofMinutes(1).toMillis(),
        state,
        null,
        null);
  }

  /** The rule is put in the place of this version. */
  public static RuleChange<Rule> put(int replaced, Rule rule) {
    return new RuleChange<>(
        rule.ruleId(),
        replaced,
        RuleChange.Kind.PUT,
        rule,
        "ann",
        Script.NOON.plusSeconds(replaced));
  }

  public static RuleChange<Rule> change(RuleChange.Kind kind, int replaced, String id) {
    return new RuleChange<>(id, replaced, kind, null, "ann", Script.NOON.plusSeconds(replaced));
  }
}
