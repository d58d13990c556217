package io.earshot.domain.customer;

import io.earshot.domain.event.CustomerId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What the business says of a customer, from customer-profiles.v1.
 *
 * @param languages BCP 47 tags, most liked first; may be empty
 * @param updatedAt orders profiles of one customer: an older one never replaces a newer one
 */
public record CustomerProfile(
    CustomerId customerId,
    Tier tier,
    List<String> languages,
    Map<String, String> attributes,
    Instant updatedAt) {

  private static final int MAX_LANGUAGES = 5;

  /** Two of one instant have one order, too, so that it does not matter which comes first. */
  private static final Comparator<CustomerProfile> BY_AGE =
      Comparator.comparing(CustomerProfile::updatedAt)
          .thenComparing(CustomerProfile::tier)
          .thenComparing(it -> it.languages().toString());

  boolean replaces(CustomerProfile other) {
    return BY_AGE.compare(this, other) > 0;
  }

  /** What a memory needs of it, which is bounded: attributes are not kept. */
  CustomerProfile remembered() {
    return new CustomerProfile(
        customerId,
        tier,
        languages.size() > MAX_LANGUAGES
            ? List.copyOf(languages.subList(0, MAX_LANGUAGES))
            : languages,
        Map.of(),
        updatedAt);
  }

  /** Whether it makes a difference to a standing. */
  boolean saysTheSameAs(CustomerProfile other) {
    return tier == other.tier && languages.equals(other.languages);
  }
}
