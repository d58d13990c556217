package io.earshot.pipeline.step;

import io.earshot.domain.customer.CustomerProfile;
import io.earshot.language.redaction.RedactionSettings;
import io.earshot.pipeline.settings.DecodeSettings;
import io.earshot.pipeline.stream.CustomerNews;
import io.earshot.wire.Topics;
import io.earshot.wire.record.RawRecord;
import org.apache.flink.util.Collector;

/** Makes news of customer profiles. A tombstone is no news: what was known stays known. */
public final class DecodeProfile extends DecodeTopic<CustomerProfile, CustomerNews> {

  private static final long serialVersionUID = 1L;

  /** A step that refuses and masks what these settings say. */
  public DecodeProfile(DecodeSettings settings, RedactionSettings redaction) {
    super(Topics.CUSTOMER_PROFILES, settings, redaction);
  }

  @Override
  void take(
      CustomerProfile profile, RawRecord record, Context context, Collector<CustomerNews> out) {
    out.collect(CustomerNews.of(masking().masked(profile)));
  }
}
