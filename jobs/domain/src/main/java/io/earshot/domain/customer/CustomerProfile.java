package io.earshot.domain.customer;

import io.earshot.domain.event.CustomerId;
import java.time.Instant;
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
    Instant updatedAt) {}
