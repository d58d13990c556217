package io.earshot.wire.json;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.earshot.domain.customer.CustomerProfile;
import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.CustomerId;
import io.earshot.wire.deadletter.UnreadableRecordException;

/** Profiles as the business writes them. */
public final class CustomerProfileCodec implements Codec<CustomerProfile> {

  private static final ObjectWriter WRITER = Json.INPUTS.writerFor(CustomerProfile.class);

  @Override
  public byte[] write(CustomerProfile profile) {
    return Json.write(WRITER, profile);
  }

  @Override
  public CustomerProfile read(byte[] json, long timestampMillis) throws UnreadableRecordException {
    Fields fields = Fields.of(json);
    return new CustomerProfile(
        new CustomerId(fields.requiredName("customerId")),
        fields.required("tier", Tier.class),
        fields.names("languages"),
        fields.attributes("attributes"),
        fields.requiredInstant("updatedAt"));
  }
}
