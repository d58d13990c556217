package io.earshot.domain.customer;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a customer's conversations hang together: who comes back soon goes on with his story. */
final class Story {

  private final Duration continuesWithin;
  private final List<Visit> visits;
  private final Map<ConversationId, ContactRevision> contacts = new HashMap<>();

  /**
   * A story.
   *
   * @param continuesWithin who comes back so soon continues
   * @param visits newest first
   */
  Story(Duration continuesWithin, List<Visit> visits, List<ContactRevision> contacts) {
    this.continuesWithin = continuesWithin;
    this.visits = visits;
    contacts.forEach(it -> this.contacts.put(it.contact().conversationId(), it));
  }

  /** What this visit continues, or null: the conversation heard last of those begun before it. */
  @Nullable Continuation before(Visit present) {
    Stream<Heard> visited =
        visits.stream()
            .map(it -> new Heard(it.conversationId(), it.channel(), it.startedAt(), heardAt(it)));
    Stream<Heard> remembered =
        contacts.values().stream()
            .map(ContactRevision::contact)
            .map(it -> new Heard(it.conversationId(), it.channel(), it.startedAt(), heardAt(it)));
    return Stream.concat(visited, remembered)
        .filter(it -> !it.conversationId().equals(present.conversationId()))
        .filter(it -> !it.startedAt().isAfter(present.startedAt()))
        .filter(it -> isSoon(it.heardAt(), present.startedAt()))
        .max(Comparator.comparing(Heard::heardAt).thenComparing(it -> it.conversationId().value()))
        .map(it -> continuation(it, present))
        .orElse(null);
  }

  /** How often, among the visits between, the customer came back soon by another channel. */
  int channelSwitches(Instant from, Instant until) {
    int switches = 0;
    for (int i = 0; i + 1 < visits.size(); i++) {
      Visit visit = visits.get(i);
      Visit before = visits.get(i + 1);
      boolean within = visit.startedAt().isAfter(from) && !visit.startedAt().isAfter(until);
      if (within && isSwitch(before, visit) && isSoon(heardAt(before), visit.startedAt())) {
        switches++;
      }
    }
    return switches;
  }

  private static boolean isSwitch(Visit before, Visit visit) {
    return before.channel() != visit.channel()
        && before.channel() != Channel.UNKNOWN
        && visit.channel() != Channel.UNKNOWN;
  }

  private Continuation continuation(Heard last, Visit present) {
    ContactRevision known = contacts.get(last.conversationId());
    Contact contact = known == null ? null : known.contact();
    Duration away = Duration.between(last.heardAt(), present.startedAt());
    return new Continuation(
        last.conversationId(),
        last.channel(),
        contact == null ? null : contact.subject(),
        contact == null ? null : contact.disposition(),
        contact == null ? null : contact.mood(),
        contact == null ? null : contact.endedAt(),
        Math.max(0, away.toMillis()));
  }

  private boolean isSoon(Instant heardAt, Instant cameBackAt) {
    return Duration.between(heardAt, cameBackAt).compareTo(continuesWithin) <= 0;
  }

  private Instant heardAt(Visit visit) {
    ContactRevision known = contacts.get(visit.conversationId());
    return known == null || known.heardAt().isBefore(visit.startedAt())
        ? visit.startedAt()
        : known.heardAt();
  }

  private Instant heardAt(Contact contact) {
    return Objects.requireNonNull(contacts.get(contact.conversationId())).heardAt();
  }

  /** A conversation of the customer, and when it was last heard. */
  private record Heard(
      ConversationId conversationId, Channel channel, Instant startedAt, Instant heardAt) {}
}
