package io.earshot.wire.json;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.Channel;
import io.earshot.domain.rule.BookRule;
import io.earshot.domain.rule.RuleChange;
import io.earshot.domain.rule.RuleScope;
import io.earshot.wire.deadletter.UnreadableRecordException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Changes of rules as people and their tools write them. Whether a rule can be judged is not asked
 * here: that is refused by the job, which knows the rule that it would replace.
 *
 * @param <R> the kind of rule
 */
abstract class ChangeCodec<R extends BookRule<R>> implements Codec<RuleChange<R>> {

  private static final ObjectWriter WRITER = Json.INPUTS.writerFor(Written.class);

  /** The rule as it is written, but for its id and version. */
  abstract Record written(R rule);

  /** The rule that is written in these fields. */
  abstract R rule(String ruleId, int version, Fields fields) throws UnreadableRecordException;

  @Override
  public final byte[] write(RuleChange<R> change) {
    R rule = change.rule();
    return Json.write(
        WRITER,
        new Written(
            change.ruleId(),
            change.version(),
            change.change(),
            rule == null ? null : written(rule),
            change.by(),
            change.at()));
  }

  @Override
  public final RuleChange<R> read(byte[] json, long timestampMillis)
      throws UnreadableRecordException {
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
        rule == null ? null : rule(ruleId, version + 1, rule),
        fields.requiredName("by"),
        fields.requiredInstant("at"));
  }

  static String condition(Fields fields) throws UnreadableRecordException {
    String condition = fields.text("condition");
    if (condition == null || condition.isBlank()) {
      throw Fields.missing("rule.condition");
    }
    return condition;
  }

  static RuleScope scope(Fields fields) throws UnreadableRecordException {
    Fields scope = fields.object("scope");
    return scope == null
        ? RuleScope.EVERYWHERE
        : new RuleScope(
            scope.names("queues"),
            scope.list("channels", Channel.class),
            scope.list("tiers", Tier.class));
  }

  static @Nullable RuleScope scope(BookRule<?> rule) {
    return rule.scope().equals(RuleScope.EVERYWHERE) ? null : rule.scope();
  }

  private record Written(
      String ruleId,
      int version,
      RuleChange.Kind change,
      @Nullable Record rule,
      String by,
      Instant at) {}
}
