package io.earshot.pipeline.state.compact;

import io.earshot.domain.routing.Feeling;
import io.earshot.domain.routing.Matter;
import io.earshot.domain.routing.Place;
import io.earshot.domain.routing.RoutedCustomer;
import io.earshot.domain.routing.RoutingFacts;
import io.earshot.domain.routing.Wait;

/** {@link RoutingFacts}. */
final class RoutingFactsFormat implements Format<RoutingFacts> {

  private static final int SAME_SUBJECT = 1;
  private static final int CONTINUES = 2;
  private static final int TIER_AT = 2;
  private static final int TIER = 15;
  private static final int MOOD_AT = 6;

  @Override
  public void write(RoutingFacts facts, CompactOut out) {
    out.number(Numbers.STAGE.of(facts.stage()));
    Ids.write(facts.conversationId(), out);
    out.time(facts.openedAt());
    out.time(facts.at());
    Ids.write(facts.messageId(), out);
    write(facts.place(), out);
    write(facts.customer(), out);
    write(facts.matter(), out);
    write(facts.feeling(), out);
    out.time(facts.waiting().since());
    out.time(facts.waiting().answeringUntil());
  }

  @Override
  public RoutingFacts read(CompactIn in) {
    RoutingFacts.Stage stage = Numbers.STAGE.at(in.small());
    return new RoutingFacts(
        Ids.conversation(in),
        in.time(),
        in.time(),
        Ids.messageOrNull(in),
        stage,
        place(in),
        customer(in),
        matter(in),
        feeling(in),
        new Wait(in.timeOrNull(), in.timeOrNull()));
  }

  private static void write(Place place, CompactOut out) {
    out.number(Numbers.CHANNEL.of(place.channel()));
    out.text(place.queue());
    out.text(place.team());
    out.text(place.agentId());
  }

  private static Place place(CompactIn in) {
    return new Place(
        Numbers.CHANNEL.at(in.small()), in.textOrNull(), in.textOrNull(), in.textOrNull());
  }

  private static void write(RoutedCustomer it, CompactOut out) {
    int head = Numbers.TIER.of(it.tier()) << TIER_AT;
    head |= Numbers.MOOD.of(it.mood()) << MOOD_AT;
    head |= it.sameSubjectAgain() ? SAME_SUBJECT : 0;
    head |= it.continues() ? CONTINUES : 0;
    out.number(head);
    Ids.write(it.customerId(), out);
    out.texts(it.languages());
    out.number(it.contacts7d());
    out.number(it.badContacts());
  }

  private static RoutedCustomer customer(CompactIn in) {
    int head = in.small();
    return new RoutedCustomer(
        Ids.customerOrNull(in),
        Numbers.TIER.orNull(head >>> TIER_AT & TIER),
        in.texts(),
        Numbers.MOOD.at(head >>> MOOD_AT),
        in.small(),
        in.small(),
        (head & SAME_SUBJECT) != 0,
        (head & CONTINUES) != 0);
  }

  private static void write(Matter matter, CompactOut out) {
    out.text(matter.language());
    out.number(Numbers.SUBJECT.of(matter.subject()));
    out.number(Numbers.INTENT.of(matter.intent()));
    out.number(matter.customerMessages());
    out.number(Numbers.bits(matter.signals()));
    out.texts(matter.rules());
  }

  private static Matter matter(CompactIn in) {
    return new Matter(
        in.textOrNull(),
        Numbers.SUBJECT.orNull(in.small()),
        Numbers.INTENT.orNull(in.small()),
        in.small(),
        Numbers.signals(in.number()),
        in.texts());
  }

  private static void write(Feeling feeling, CompactOut out) {
    out.number(Numbers.MOOD.of(feeling.mood()));
    out.real(feeling.moodScore());
    out.number(Numbers.SEVERITY.of(feeling.risk()));
    out.real(feeling.riskScore());
  }

  private static Feeling feeling(CompactIn in) {
    return new Feeling(
        Numbers.MOOD.at(in.small()),
        in.real(),
        Numbers.SEVERITY.orNull(in.small()),
        in.realOrNull());
  }
}
