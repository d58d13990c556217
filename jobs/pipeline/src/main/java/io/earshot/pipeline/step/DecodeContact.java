package io.earshot.pipeline.step;

import io.earshot.domain.conversation.ConversationSnapshot;
import io.earshot.domain.customer.ContactRevision;
import io.earshot.domain.event.CustomerId;
import io.earshot.language.redaction.RedactionSettings;
import io.earshot.pipeline.settings.DecodeSettings;
import io.earshot.pipeline.stream.CustomerNews;
import io.earshot.wire.Topics;
import io.earshot.wire.record.RawRecord;
import org.apache.flink.util.Collector;

/** Makes news of conversations that have ended or turned bad: what customers are remembered by. */
public final class DecodeContact extends DecodeTopic<ConversationSnapshot, CustomerNews> {

  private static final long serialVersionUID = 1L;

  /** A step that refuses and masks what these settings say. */
  public DecodeContact(DecodeSettings settings, RedactionSettings redaction) {
    super(Topics.CONVERSATIONS, settings, redaction);
  }

  @Override
  void take(
      ConversationSnapshot conversation,
      RawRecord record,
      Context context,
      Collector<CustomerNews> out) {
    ContactRevision contact = conversation.contact();
    CustomerId customer = conversation.customerId();
    if (contact != null && customer != null) {
      out.collect(CustomerNews.of(customer, contact));
    }
  }
}
