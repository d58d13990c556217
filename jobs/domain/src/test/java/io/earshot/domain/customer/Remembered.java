package io.earshot.domain.customer;

import static io.earshot.domain.Said.CUSTOMER;
import static io.earshot.domain.Said.at;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.ConversationStarted;
import io.earshot.domain.event.CustomerRecalled;
import io.earshot.domain.event.Disposition;
import io.earshot.domain.event.SurveyAnswered;
import io.earshot.domain.event.SurveyKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One customer's memory, what it told, and news of him in days and hours. */
final class Remembered {

  static final MemorySettings SETTINGS =
      new MemorySettings(Duration.ofDays(14), Duration.ofDays(14), Duration.ofHours(24));

  private final CustomerDesk desk = new CustomerDesk(SETTINGS);
  final List<CustomerStanding> standings = new ArrayList<>();
  final List<CustomerRecalled> recalls = new ArrayList<>();
  CustomerMemory memory;

  void starts(String id, double day) {
    starts(id, Channel.CHAT, day);
  }

  void starts(String id, Channel channel, double day) {
    take(desk.onStarted(memory, CUSTOMER, start(id, channel, day)));
  }

  void hears(ContactRevision contact) {
    take(desk.onContact(memory, CUSTOMER, contact));
  }

  void hears(CustomerProfile profile) {
    take(desk.onProfile(memory, profile));
  }

  void answers(SurveyKind kind, int score, double day) {
    take(
        desk.onSurvey(
            memory,
            CUSTOMER,
            new SurveyAnswered(new ConversationId("c-1"), day(day), CUSTOMER, kind, score, null)));
  }

  CustomerStanding standing() {
    return standings.get(standings.size() - 1);
  }

  CustomerRecalled recall() {
    return recalls.get(recalls.size() - 1);
  }

  static ConversationStarted start(String id, Channel channel, double day) {
    return new ConversationStarted(
        new ConversationId(id), day(day), channel, CUSTOMER, null, null, null, null, Map.of());
  }

  static CustomerProfile profile(Tier tier, double day) {
    return new CustomerProfile(CUSTOMER, tier, List.of("en"), Map.of(), day(day));
  }

  /** A chat of an hour that began then, and was not solved. */
  static ContactRevision ended(String id, double day, Double mood, String subject) {
    return ended(id, Channel.CHAT, day, mood, subject);
  }

  static ContactRevision ended(
      String id, Channel channel, double day, Double mood, String subject) {
    Instant endedAt = day(day).plus(Duration.ofHours(1));
    Contact contact =
        new Contact(
            new ConversationId(id),
            channel,
            subject,
            Disposition.UNRESOLVED,
            mood,
            day(day),
            endedAt);
    return new ContactRevision(contact, 9, endedAt, endedAt);
  }

  /** One that is open and has turned within half an hour. */
  static ContactRevision turned(String id, Channel channel, double day, double mood) {
    Instant turnedAt = day(day).plus(Duration.ofMinutes(30));
    Contact contact =
        new Contact(new ConversationId(id), channel, "billing", null, mood, day(day), null);
    return new ContactRevision(contact, 4, turnedAt, turnedAt);
  }

  static Instant day(double day) {
    return at(day * 86_400);
  }

  static double hours(double hours) {
    return hours / 24;
  }

  private void take(MemoryStep step) {
    memory = step.after();
    if (step.standing() != null) {
      standings.add(step.standing());
    }
    recalls.addAll(step.recalls());
  }
}
