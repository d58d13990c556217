package io.earshot.pipeline.step;

import io.earshot.domain.conversation.ConversationSnapshot;
import io.earshot.domain.customer.Contact;
import io.earshot.domain.event.CustomerId;
import io.earshot.language.redaction.RedactionSettings;
import io.earshot.pipeline.settings.DecodeSettings;
import io.earshot.pipeline.stream.CustomerNews;
import io.earshot.wire.Decoded;
import io.earshot.wire.Topics;
import io.earshot.wire.record.RawRecord;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Makes news of conversations that have ended: what the customer is remembered by. */
public final class DecodeContact extends ProcessFunction<RawRecord, CustomerNews> {

  private static final long serialVersionUID = 1L;

  private final DecodeSettings settings;
  private final RedactionSettings redaction;
  private transient Decoding<ConversationSnapshot> decoding;

  /** A step that refuses and masks what these settings say. */
  @SuppressWarnings("NullAway.Init") // open() comes before everything else
  public DecodeContact(DecodeSettings settings, RedactionSettings redaction) {
    this.settings = settings;
    this.redaction = redaction;
  }

  @Override
  public void open(OpenContext context) {
    decoding =
        new Decoding<>(
            Topics.CONVERSATIONS,
            settings,
            Masking.of(redaction, getRuntimeContext()),
            getRuntimeContext());
  }

  @Override
  public void processElement(RawRecord record, Context context, Collector<CustomerNews> out) {
    Decoded<ConversationSnapshot> decoded = decoding.decode(record, context::output);
    if (decoded instanceof Decoded.Value<ConversationSnapshot> value) {
      Contact contact = value.value().contact();
      CustomerId customer = value.value().customerId();
      if (contact != null && customer != null) {
        out.collect(CustomerNews.of(customer, contact));
      }
    }
  }
}
