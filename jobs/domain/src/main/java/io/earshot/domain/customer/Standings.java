package io.earshot.domain.customer;

import io.earshot.domain.event.SurveyKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a memory says of a customer at an instant. Only what is kept counts, not how it came. */
final class Standings {

  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration MONTH = Duration.ofDays(30);

  private final MemorySettings settings;

  Standings(MemorySettings settings) {
    this.settings = settings;
  }

  /** How the customer stands now. */
  CustomerStanding now(CustomerMemory memory) {
    Instant asOf = memory.lastHeardAt();
    return standing(memory, memory.contacts(), memory.visits().newest(), asOf);
  }

  /** How the customer stood when he came, without the conversation for which he came. */
  CustomerStanding joining(CustomerMemory memory, Visit visit) {
    List<ContactRevision> others =
        memory.contacts().stream()
            .filter(
                it ->
                    !it.contact().conversationId().equals(visit.conversationId())
                        || it.isOverBefore(visit.startedAt()))
            .toList();
    return standing(memory, others, visit, visit.startedAt());
  }

  private CustomerStanding standing(
      CustomerMemory memory,
      List<ContactRevision> contacts,
      @Nullable Visit present,
      Instant asOf) {
    CustomerProfile profile = memory.profile();
    Story story = new Story(settings.continuesWithin(), memory.visits().kept(), contacts);
    return new CustomerStanding(
        memory.customerId(),
        memory.revision(),
        asOf,
        mood(contacts, asOf),
        profile == null ? null : profile.tier(),
        profile == null ? List.of() : profile.languages(),
        memory.visits().between(asOf.minus(WEEK), asOf),
        memory.visits().between(asOf.minus(MONTH), asOf),
        sameSubjectAgain(contacts),
        recentSubjects(contacts, asOf),
        story.channelSwitches(asOf.minus(MONTH), asOf),
        present == null ? null : story.before(present),
        contacts.stream().map(ContactRevision::contact).toList(),
        score(memory, SurveyKind.CSAT),
        score(memory, SurveyKind.CES),
        score(memory, SurveyKind.NPS));
  }

  private @Nullable CustomerMood mood(List<ContactRevision> contacts, Instant asOf) {
    double sum = 0;
    double weights = 0;
    double heaviest = 0;
    for (ContactRevision it : contacts) {
      Double mood = it.contact().mood();
      if (mood != null) {
        double weight = weight(it, asOf);
        sum += weight * mood;
        weights += weight;
        heaviest = Math.max(heaviest, weight);
      }
    }
    double halfLifeDays =
        settings.moodHalfLife().toMillis() / (double) Duration.ofDays(1).toMillis();
    return weights == 0 ? null : new CustomerMood(heaviest * sum / weights, halfLifeDays);
  }

  private double weight(ContactRevision contact, Instant asOf) {
    long age = Math.max(0, Duration.between(contact.heardAt(), asOf).toMillis());
    return Math.pow(2, -age / (double) settings.moodHalfLife().toMillis());
  }

  private boolean sameSubjectAgain(List<ContactRevision> contacts) {
    List<ContactRevision> known =
        contacts.stream().filter(it -> it.contact().subject() != null).limit(2).toList();
    return known.size() == 2
        && Objects.equals(known.get(0).contact().subject(), known.get(1).contact().subject())
        && isOneMatter(known.get(1), known.get(0).contact().startedAt());
  }

  private List<String> recentSubjects(List<ContactRevision> contacts, Instant asOf) {
    return contacts.stream()
        .filter(it -> isOneMatter(it, asOf))
        .map(it -> it.contact().subject())
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private boolean isOneMatter(ContactRevision before, Instant at) {
    return Duration.between(before.heardAt(), at).compareTo(settings.sameSubjectWithin()) <= 0;
  }

  private static @Nullable Integer score(CustomerMemory memory, SurveyKind kind) {
    SurveyScore last = memory.survey(kind);
    return last == null ? null : last.score();
  }
}
