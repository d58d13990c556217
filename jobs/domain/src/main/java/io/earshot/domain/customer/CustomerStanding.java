package io.earshot.domain.customer;

import io.earshot.domain.event.CustomerId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a customer stands: what joins a new conversation, and what goes out on customers.v1.
 *
 * @param revision counts up with every change
 * @param asOf the instant at which mood and counts were taken
 * @param mood null if no earlier conversation had one
 * @param tier null if no profile came yet
 * @param languages BCP 47 tags, most liked first; may be empty
 * @param contacts7d conversations begun in the seven days up to {@code asOf}, the present one
 *     included
 * @param contacts30d the same for thirty days
 * @param sameSubjectAgain whether the two latest conversations with a known subject share it,
 *     within thirty days
 * @param lastContacts newest first, bounded
 * @param lastCsat the last customer-satisfaction score, 1 to 5, or null
 */
public record CustomerStanding(
    CustomerId customerId,
    int revision,
    Instant asOf,
    @Nullable CustomerMood mood,
    @Nullable Tier tier,
    List<String> languages,
    int contacts7d,
    int contacts30d,
    boolean sameSubjectAgain,
    List<Contact> lastContacts,
    @Nullable Integer lastCsat) {}
