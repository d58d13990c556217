package io.earshot.pipeline.step;

import io.earshot.domain.customer.CustomerProfile;
import io.earshot.pipeline.settings.DecodeSettings;
import io.earshot.pipeline.stream.CustomerNews;
import io.earshot.wire.Decoded;
import io.earshot.wire.Topics;
import io.earshot.wire.record.RawRecord;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Makes news of customer profiles. A tombstone is no news: what was known stays known. */
public final class DecodeProfile extends ProcessFunction<RawRecord, CustomerNews> {

  private static final long serialVersionUID = 1L;

  private final DecodeSettings settings;
  private transient Decoding<CustomerProfile> decoding;

  /** A step that refuses what these settings refuse. */
  @SuppressWarnings("NullAway.Init") // open() comes before everything else
  public DecodeProfile(DecodeSettings settings) {
    this.settings = settings;
  }

  @Override
  public void open(OpenContext context) {
    decoding = new Decoding<>(Topics.CUSTOMER_PROFILES, settings, getRuntimeContext());
  }

  @Override
  public void processElement(RawRecord record, Context context, Collector<CustomerNews> out) {
    Decoded<CustomerProfile> decoded = decoding.decode(record, context::output);
    if (decoded instanceof Decoded.Value<CustomerProfile> value) {
      out.collect(CustomerNews.of(value.value()));
    }
  }
}
