package io.earshot.wire.json;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.earshot.domain.customer.Tier;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.event.Channel;
import io.earshot.domain.rule.Rule;
import io.earshot.domain.rule.RuleChange;
import io.earshot.domain.rule.RuleScope;
import io.earshot.domain.rule.RuleState;
import io.earshot.wire.deadletter.UnreadableRecordException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Changes of rules as people and their tools write them. Whether a rule can be judged is not asked
 * here: that is refused by the job, which knows the rule that it would replace.
 */
public final class RuleChangeCodec implements Codec<RuleChange<Rule>> {

  private static final ObjectWriter WRITER = Json.INPUTS.writerFor(Written.class);

  @Override
  public byte[] write(RuleChange<Rule> change) {
    Rule rule = change.rule();
    return Json.write(
        WRITER,
        new Written(
            change.ruleId(),
            change.version(),
            change.change(),
            rule == null ? null : WrittenRule.of(rule),
            change.by(),
            change.at()));
  }

  @Override
  public RuleChange<Rule> read(byte[] json, long timestampMillis) throws UnreadableRecordException {
    Fields fields = Fields.of(json);
    String ruleId = fields.requiredName("ruleId");
    int version = fields.requiredWhole("version");
    if (version < 0) {
      throw Fields.bad("version", "must not be negative");
    }
    RuleChange.Kind change = fields.required("change", RuleChange.Kind.class);
    Fields rule = change == RuleChange.Kind.REMOVE ? null : fields.object("rule");
    if (rule == null && change == RuleChange.Kind.PUT) {
      throw Fields.missing("rule");
    }
    return new RuleChange<>(
        ruleId,
        version,
        change,
        rule == null ? null : rule(ruleId, version, rule),
        fields.requiredName("by"),
        fields.requiredInstant("at"));
  }

  private static Rule rule(String ruleId, int version, Fields fields)
      throws UnreadableRecordException {
    String condition = fields.text("condition");
    if (condition == null || condition.isBlank()) {
      throw Fields.missing("rule.condition");
    }
    Fields scope = fields.object("scope");
    return new Rule(
        ruleId,
        version + 1,
        fields.requiredName("title"),
        condition,
        fields.required("severity", Severity.class),
        fields.name("suggestedAction"),
        scope == null
            ? RuleScope.EVERYWHERE
            : new RuleScope(
                scope.names("queues"),
                scope.list("channels", Channel.class),
                scope.list("tiers", Tier.class)),
        fields.requiredMillis("coolDownMillis"),
        fields.required("state", RuleState.class),
        null,
        null);
  }

  private record Written(
      String ruleId,
      int version,
      RuleChange.Kind change,
      @Nullable WrittenRule rule,
      String by,
      Instant at) {}

  private record WrittenRule(
      String title,
      RuleState state,
      Severity severity,
      String condition,
      @Nullable String suggestedAction,
      @Nullable RuleScope scope,
      long coolDownMillis) {

    static WrittenRule of(Rule rule) {
      return new WrittenRule(
          rule.title(),
          rule.state(),
          rule.severity(),
          rule.condition(),
          rule.suggestedAction(),
          rule.scope().equals(RuleScope.EVERYWHERE) ? null : rule.scope(),
          rule.coolDownMillis());
    }
  }
}
