package io.earshot.pipeline.step;

import io.earshot.domain.routing.RoutingRule;
import io.earshot.domain.rule.RuleChange;
import io.earshot.language.redaction.RedactionSettings;
import io.earshot.pipeline.settings.DecodeSettings;
import io.earshot.pipeline.stream.RoutingRuleNews;
import io.earshot.wire.Topics;
import io.earshot.wire.record.RawRecord;
import org.apache.flink.util.Collector;

/** Makes news of changes of rules that route, and of tombstones, which take back what was said. */
public final class DecodeRoutingRuleChange
    extends DecodeTopic<RuleChange<RoutingRule>, RoutingRuleNews> {

  private static final long serialVersionUID = 1L;

  /** A step that refuses what these settings say, and masks what it refuses. */
  public DecodeRoutingRuleChange(DecodeSettings settings, RedactionSettings redaction) {
    super(Topics.ROUTING_RULE_CHANGES, settings, redaction);
  }

  @Override
  void take(
      RuleChange<RoutingRule> change,
      RawRecord record,
      Context context,
      Collector<RoutingRuleNews> out) {
    out.collect(new RoutingRuleNews(change.ruleId(), change));
  }

  @Override
  void takeBack(String ruleId, Collector<RoutingRuleNews> out) {
    out.collect(new RoutingRuleNews(ruleId, null));
  }
}
