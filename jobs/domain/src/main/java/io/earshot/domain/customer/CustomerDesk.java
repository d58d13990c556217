package io.earshot.domain.customer;

import io.earshot.domain.event.ConversationStarted;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.CustomerRecalled;
import io.earshot.domain.event.SurveyAnswered;
import io.earshot.domain.event.SurveyKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is known of a customer and recalls it when he comes back. Counts and mood are taken
 * from the visits and contacts kept, so the order in which news arrives does not matter.
 */
public final class CustomerDesk {

  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration MONTH = Duration.ofDays(30);

  private final Duration moodHalfLife;

  /**
   * A customer desk.
   *
   * @param moodHalfLife after so long an earlier conversation's mood weighs half
   */
  public CustomerDesk(Duration moodHalfLife) {
    this.moodHalfLife = moodHalfLife;
  }

  /** The customer began a conversation. */
  public MemoryStep onStarted(
      @Nullable CustomerMemory before, CustomerId customer, ConversationStarted started) {
    CustomerMemory memory = before == null ? CustomerMemory.begin(customer) : before;
    Visit visit = new Visit(started.conversationId(), started.occurredAt());
    boolean known = memory.visits().contains(visit);
    if (!known) {
      memory = memory.withVisits(visits(memory.visits(), visit)).told();
    }
    CustomerStanding then = standing(memory, started.occurredAt());
    boolean worthRecalling =
        memory.profile() != null
            || then.contacts7d() > 1
            || !memory.contacts().isEmpty()
            || memory.lastCsat() != null;
    CustomerRecalled recalled =
        worthRecalling
            ? new CustomerRecalled(started.conversationId(), started.occurredAt(), then)
            : null;
    return new MemoryStep(memory, known ? null : standing(memory), recalled);
  }

  /** The business says who the customer is; an older profile than the one known is ignored. */
  public MemoryStep onProfile(@Nullable CustomerMemory before, CustomerProfile profile) {
    CustomerMemory memory = before == null ? CustomerMemory.begin(profile.customerId()) : before;
    CustomerProfile known = memory.profile();
    if (known != null && !profile.updatedAt().isAfter(known.updatedAt())) {
      return new MemoryStep(memory, null, null);
    }
    memory = memory.withProfile(profile).told();
    Visit last = memory.visits().isEmpty() ? null : memory.visits().get(0);
    CustomerRecalled recalled =
        last == null || hasEnded(memory, last)
            ? null
            : new CustomerRecalled(
                last.conversationId(), last.startedAt(), standing(memory, last.startedAt()));
    return new MemoryStep(memory, standing(memory), recalled);
  }

  /** A conversation of the customer has ended, or its record was corrected. */
  public MemoryStep onContact(
      @Nullable CustomerMemory before, CustomerId customer, Contact contact) {
    CustomerMemory memory = before == null ? CustomerMemory.begin(customer) : before;
    if (memory.contacts().contains(contact)) {
      return new MemoryStep(memory, null, null);
    }
    List<Contact> contacts = new ArrayList<>(memory.contacts());
    contacts.removeIf(other -> other.conversationId().equals(contact.conversationId()));
    contacts.add(contact);
    contacts.sort(Comparator.comparing(Contact::startedAt).reversed());
    memory = memory.withContacts(first(contacts, CustomerMemory.MAX_CONTACTS)).told();
    return new MemoryStep(memory, standing(memory), null);
  }

  /** The customer answered a survey. */
  public MemoryStep onSurvey(
      @Nullable CustomerMemory before, CustomerId customer, SurveyAnswered survey) {
    CustomerMemory memory = before == null ? CustomerMemory.begin(customer) : before;
    Instant known = memory.lastCsatAt();
    boolean isNews = known == null || survey.occurredAt().isAfter(known);
    if (survey.kind() != SurveyKind.CSAT || !isNews) {
      return new MemoryStep(memory, null, null);
    }
    memory = memory.withCsat(survey.score(), survey.occurredAt()).told();
    return new MemoryStep(memory, standing(memory), null);
  }

  private CustomerStanding standing(CustomerMemory memory) {
    return standing(memory, memory.lastHeardAt());
  }

  private CustomerStanding standing(CustomerMemory memory, Instant asOf) {
    CustomerProfile profile = memory.profile();
    return new CustomerStanding(
        memory.customerId(),
        memory.revision(),
        asOf,
        mood(memory.contacts(), asOf),
        profile == null ? null : profile.tier(),
        profile == null ? List.of() : profile.languages(),
        visitsWithin(memory, WEEK, asOf),
        visitsWithin(memory, MONTH, asOf),
        sameSubjectAgain(memory.contacts()),
        memory.contacts(),
        memory.lastCsat());
  }

  private @Nullable CustomerMood mood(List<Contact> contacts, Instant asOf) {
    double sum = 0;
    double weights = 0;
    for (Contact contact : contacts) {
      if (contact.mood() != null) {
        Duration age = Duration.between(contact.startedAt(), asOf);
        double halvings = Math.max(0, age.toMillis()) / (double) moodHalfLife.toMillis();
        double weight = Math.pow(2, -halvings);
        sum += weight * contact.mood();
        weights += weight;
      }
    }
    double halfLifeDays = moodHalfLife.toMillis() / (double) Duration.ofDays(1).toMillis();
    return weights == 0 ? null : new CustomerMood(sum / weights, halfLifeDays);
  }

  private static int visitsWithin(CustomerMemory memory, Duration within, Instant asOf) {
    Instant from = asOf.minus(within);
    return (int)
        memory.visits().stream()
            .map(Visit::startedAt)
            .filter(at -> at.isAfter(from) && !at.isAfter(asOf))
            .count();
  }

  private static boolean sameSubjectAgain(List<Contact> contacts) {
    List<Contact> known = contacts.stream().filter(c -> c.subject() != null).limit(2).toList();
    return known.size() == 2
        && Objects.equals(known.get(0).subject(), known.get(1).subject())
        && known.get(1).startedAt().plus(MONTH).isAfter(known.get(0).startedAt());
  }

  private static boolean hasEnded(CustomerMemory memory, Visit visit) {
    return memory.contacts().stream()
        .anyMatch(
            contact ->
                contact.endedAt() != null
                    && contact.conversationId().equals(visit.conversationId()));
  }

  private static List<Visit> visits(List<Visit> before, Visit visit) {
    List<Visit> visits = new ArrayList<>(before);
    visits.add(visit);
    visits.sort(Comparator.comparing(Visit::startedAt).reversed());
    return first(visits, CustomerMemory.MAX_VISITS);
  }

  private static <T> List<T> first(List<T> all, int most) {
    return List.copyOf(all.subList(0, Math.min(most, all.size())));
  }
}
