package io.earshot.pipeline.step;

import io.earshot.domain.customer.CustomerProfile;
import io.earshot.language.redaction.RedactionSettings;
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
  private final RedactionSettings redaction;
  private transient Masking masking;
  private transient Decoding<CustomerProfile> decoding;

  /** A step that refuses and masks what these settings say. */
  @SuppressWarnings("NullAway.Init") // open() comes before everything else
  public DecodeProfile(DecodeSettings settings, RedactionSettings redaction) {
    this.settings = settings;
    this.redaction = redaction;
  }

  @Override
  public void open(OpenContext context) {
    masking = Masking.of(redaction, getRuntimeContext());
    decoding = new Decoding<>(Topics.CUSTOMER_PROFILES, settings, masking, getRuntimeContext());
  }

  @Override
  public void processElement(RawRecord record, Context context, Collector<CustomerNews> out) {
    Decoded<CustomerProfile> decoded = decoding.decode(record, context::output);
    if (decoded instanceof Decoded.Value<CustomerProfile> value) {
      out.collect(CustomerNews.of(masking.masked(value.value())));
    }
  }
}
