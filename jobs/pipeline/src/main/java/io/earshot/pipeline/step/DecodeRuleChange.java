package io.earshot.pipeline.step;

import io.earshot.domain.rule.Rule;
import io.earshot.domain.rule.RuleChange;
import io.earshot.language.redaction.RedactionSettings;
import io.earshot.pipeline.settings.DecodeSettings;
import io.earshot.pipeline.stream.RuleNews;
import io.earshot.wire.Topics;
import io.earshot.wire.record.RawRecord;
import org.apache.flink.util.Collector;

/** Makes news of changes of rules, and of tombstones, which take back all that was said. */
public final class DecodeRuleChange extends DecodeTopic<RuleChange<Rule>, RuleNews> {

  private static final long serialVersionUID = 1L;

  /** A step that refuses what these settings say, and masks what it refuses. */
  public DecodeRuleChange(DecodeSettings settings, RedactionSettings redaction) {
    super(Topics.RULE_CHANGES, settings, redaction);
  }

  @Override
  void take(RuleChange<Rule> change, RawRecord record, Context context, Collector<RuleNews> out) {
    out.collect(new RuleNews(change.ruleId(), change));
  }

  @Override
  void takeBack(String ruleId, Collector<RuleNews> out) {
    out.collect(new RuleNews(ruleId, null));
  }
}
