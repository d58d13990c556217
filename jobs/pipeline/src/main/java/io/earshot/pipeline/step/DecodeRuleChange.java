package io.earshot.pipeline.step;

import io.earshot.domain.rule.RuleChange;
import io.earshot.language.redaction.RedactionSettings;
import io.earshot.pipeline.settings.DecodeSettings;
import io.earshot.pipeline.stream.RuleNews;
import io.earshot.wire.Decoded;
import io.earshot.wire.Topics;
import io.earshot.wire.record.RawRecord;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Makes news of changes of rules, and of tombstones, which take back all that was said. */
public final class DecodeRuleChange extends ProcessFunction<RawRecord, RuleNews> {

  private static final long serialVersionUID = 1L;

  private final DecodeSettings settings;
  private final RedactionSettings redaction;
  private transient Decoding<RuleChange> decoding;

  /** A step that refuses what these settings say, and masks what it refuses. */
  @SuppressWarnings("NullAway.Init") // open() comes before everything else
  public DecodeRuleChange(DecodeSettings settings, RedactionSettings redaction) {
    this.settings = settings;
    this.redaction = redaction;
  }

  @Override
  public void open(OpenContext context) {
    decoding =
        new Decoding<>(
            Topics.RULE_CHANGES,
            settings,
            Masking.of(redaction, getRuntimeContext()),
            getRuntimeContext());
  }

  @Override
  public void processElement(RawRecord record, Context context, Collector<RuleNews> out) {
    Decoded<RuleChange> decoded = decoding.decode(record, context::output);
    if (decoded instanceof Decoded.Value<RuleChange> value) {
      out.collect(new RuleNews(value.value().ruleId(), value.value()));
    } else if (decoded instanceof Decoded.Tombstone<RuleChange> tombstone
        && tombstone.key() != null) {
      out.collect(new RuleNews(tombstone.key(), null));
    }
  }
}
