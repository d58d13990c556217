package io.earshot.wire.json;

import io.earshot.domain.escalation.Severity;
import io.earshot.domain.rule.Rule;
import io.earshot.domain.rule.RuleScope;
import io.earshot.domain.rule.RuleState;
import io.earshot.wire.deadletter.UnreadableRecordException;
import org.jspecify.annotations.Nullable;

/** Changes of the rules that find escalations. */
public final class RuleChangeCodec extends ChangeCodec<Rule> {

  @Override
  Rule rule(String ruleId, int version, Fields fields) throws UnreadableRecordException {
    return new Rule(
        ruleId,
        version,
        fields.requiredName("title"),
        condition(fields),
        fields.required("severity", Severity.class),
        fields.name("suggestedAction"),
        scope(fields),
        fields.requiredMillis("coolDownMillis"),
        fields.required("state", RuleState.class),
        null,
        null);
  }

  @Override
  Record written(Rule rule) {
    return new WrittenRule(
        rule.title(),
        rule.state(),
        rule.severity(),
        rule.condition(),
        rule.suggestedAction(),
        scope(rule),
        rule.coolDownMillis());
  }

  private record WrittenRule(
      String title,
      RuleState state,
      Severity severity,
      String condition,
      @Nullable String suggestedAction,
      @Nullable RuleScope scope,
      long coolDownMillis) {}
}
