package io.earshot.domain.customer;

import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.SurveyKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a customer. Bounded: {@value Visits#MAX_KEPT} visits and a month of days,
 * {@value #MAX_CONTACTS} contacts, a profile without its attributes, an answer to each kind of
 * survey.
 *
 * @param revision counts what was heard of the customer, whether or not it changed anything: so it
 *     does not depend on the order in which it was heard
 * @param contacts conversations that have ended or turned bad, newest first
 * @param profile null if none came yet
 * @param surveys the last answer to each kind, by kind
 */
public record CustomerMemory(
    CustomerId customerId,
    int revision,
    Visits visits,
    List<ContactRevision> contacts,
    @Nullable CustomerProfile profile,
    List<SurveyScore> surveys) {

  static final int MAX_CONTACTS = 10;

  static CustomerMemory begin(CustomerId customerId) {
    return new CustomerMemory(customerId, 0, Visits.NONE, List.of(), null, List.of());
  }

  /** The latest instant of the customer's own doings; of his profile if there were none. */
  Instant lastHeardAt() {
    Visit visit = visits.newest();
    Instant last = visit == null ? null : visit.startedAt();
    for (SurveyScore survey : surveys) {
      last = later(last, survey.answeredAt());
    }
    for (ContactRevision contact : contacts) {
      last = later(last, contact.heardAt());
    }
    if (last == null) {
      last = profile == null ? Instant.EPOCH : profile.updatedAt();
    }
    return last;
  }

  /** The contact that is remembered of this conversation, or null. */
  @Nullable ContactRevision contactLike(ContactRevision other) {
    return contacts.stream()
        .filter(it -> it.contact().conversationId().equals(other.contact().conversationId()))
        .findFirst()
        .orElse(null);
  }

  /** The last answer to this kind of survey, or null. */
  @Nullable SurveyScore survey(SurveyKind kind) {
    return surveys.stream().filter(it -> it.kind() == kind).findFirst().orElse(null);
  }

  /** Something was heard. */
  CustomerMemory heard() {
    return new CustomerMemory(customerId, revision + 1, visits, contacts, profile, surveys);
  }

  CustomerMemory with(Visit visit) {
    return new CustomerMemory(customerId, revision, visits.with(visit), contacts, profile, surveys);
  }

  /** With this contact, in the place of what was remembered of its conversation. */
  CustomerMemory with(ContactRevision contact) {
    List<ContactRevision> all = new ArrayList<>(contacts);
    ContactRevision known = contactLike(contact);
    if (known != null) {
      all.remove(known);
    }
    all.add(contact);
    all.sort(ContactRevision.NEWEST_FIRST);
    List<ContactRevision> newest = List.copyOf(all.subList(0, Math.min(MAX_CONTACTS, all.size())));
    return new CustomerMemory(customerId, revision, visits, newest, profile, surveys);
  }

  CustomerMemory with(CustomerProfile newProfile) {
    return new CustomerMemory(customerId, revision, visits, contacts, newProfile, surveys);
  }

  CustomerMemory with(SurveyScore survey) {
    List<SurveyScore> all = new ArrayList<>(surveys);
    all.removeIf(it -> it.kind() == survey.kind());
    all.add(survey);
    all.sort(Comparator.comparing(SurveyScore::kind));
    return new CustomerMemory(customerId, revision, visits, contacts, profile, List.copyOf(all));
  }

  private static Instant later(@Nullable Instant a, Instant b) {
    return a == null || b.isAfter(a) ? b : a;
  }
}
