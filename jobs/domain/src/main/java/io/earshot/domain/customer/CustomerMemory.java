package io.earshot.domain.customer;

import io.earshot.domain.event.CustomerId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a customer. Bounded: {@value #MAX_VISITS} visits, {@value #MAX_CONTACTS}
 * contacts.
 *
 * @param revision of the standing last told
 * @param visits newest first
 * @param contacts conversations that have ended or taken a turn, newest first
 * @param profile null if none came yet
 * @param lastCsat the last customer-satisfaction score, or null
 * @param lastCsatAt when it was given, or null
 */
public record CustomerMemory(
    CustomerId customerId,
    int revision,
    List<Visit> visits,
    List<Contact> contacts,
    @Nullable CustomerProfile profile,
    @Nullable Integer lastCsat,
    @Nullable Instant lastCsatAt) {

  static final int MAX_VISITS = 40;
  static final int MAX_CONTACTS = 10;

  static CustomerMemory begin(CustomerId customerId) {
    return new CustomerMemory(customerId, 0, List.of(), List.of(), null, null, null);
  }

  /** The latest instant of the customer's own doings; of his profile if there were none. */
  Instant lastHeardAt() {
    Instant last = lastCsatAt;
    for (Visit visit : visits) {
      last = later(last, visit.startedAt());
    }
    for (Contact contact : contacts) {
      last = later(last, contact.endedAt() == null ? contact.startedAt() : contact.endedAt());
    }
    if (last == null) {
      last = profile == null ? Instant.EPOCH : profile.updatedAt();
    }
    return last;
  }

  CustomerMemory withVisits(List<Visit> newVisits) {
    return new CustomerMemory(
        customerId, revision, newVisits, contacts, profile, lastCsat, lastCsatAt);
  }

  CustomerMemory withContacts(List<Contact> newContacts) {
    return new CustomerMemory(
        customerId, revision, visits, newContacts, profile, lastCsat, lastCsatAt);
  }

  CustomerMemory withProfile(CustomerProfile newProfile) {
    return new CustomerMemory(
        customerId, revision, visits, contacts, newProfile, lastCsat, lastCsatAt);
  }

  CustomerMemory withCsat(int score, Instant at) {
    return new CustomerMemory(customerId, revision, visits, contacts, profile, score, at);
  }

  CustomerMemory told() {
    return new CustomerMemory(
        customerId, revision + 1, visits, contacts, profile, lastCsat, lastCsatAt);
  }

  private static Instant later(@Nullable Instant a, Instant b) {
    return a == null || b.isAfter(a) ? b : a;
  }
}
