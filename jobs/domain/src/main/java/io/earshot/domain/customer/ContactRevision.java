package io.earshot.domain.customer;

import java.time.Instant;
import java.util.Comparator;

/**
 * A contact as a record of its conversation told it.
 *
 * @param revision of that record
 * @param changedAt event time of what that record shows
 * @param heardAt when the last word was said in it, or it was ended
 */
public record ContactRevision(Contact contact, int revision, Instant changedAt, Instant heardAt) {

  /** Newest contact first; of those that began together, one order whatever comes first. */
  static final Comparator<ContactRevision> NEWEST_FIRST =
      Comparator.comparing((ContactRevision it) -> it.contact().startedAt())
          .reversed()
          .thenComparing(it -> it.contact().conversationId().value());

  /** Which of two records of one conversation holds; one that was forgotten counts anew. */
  private static final Comparator<ContactRevision> BY_AGE =
      Comparator.comparing(ContactRevision::changedAt).thenComparing(ContactRevision::revision);

  /** Whether this record takes the place of another of the same conversation. */
  boolean replaces(ContactRevision other) {
    return BY_AGE.compare(this, other) > 0;
  }

  /** Whether it was over before then. */
  boolean isOverBefore(Instant at) {
    Instant endedAt = contact.endedAt();
    return endedAt != null && endedAt.isBefore(at);
  }
}
