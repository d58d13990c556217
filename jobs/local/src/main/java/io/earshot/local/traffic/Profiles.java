package io.earshot.local.traffic;

import io.earshot.domain.customer.CustomerProfile;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the business knows of the customers of a corpus. */
public final class Profiles {

  private Profiles() {}

  /** One profile a customer, by id. */
  public static List<CustomerProfile> of(List<CorpusConversation> corpus, Instant updatedAt) {
    Map<String, CustomerProfile> profiles = new LinkedHashMap<>();
    for (CorpusConversation conversation : corpus) {
      var customer = Casting.of(conversation).customer();
      profiles.put(
          customer.value(),
          new CustomerProfile(
              customer,
              conversation.tier(),
              List.of(conversation.language()),
              Map.of(),
              updatedAt));
    }
    return profiles.values().stream()
        .sorted(Comparator.comparing(profile -> profile.customerId().value()))
        .toList();
  }
}
