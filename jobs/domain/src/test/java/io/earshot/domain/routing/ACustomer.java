package io.earshot.domain.routing;

import static io.earshot.domain.Said.CONVERSATION;
import static io.earshot.domain.Said.CUSTOMER;

import io.earshot.domain.Said;
import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.Channel;
import io.earshot.domain.mood.MoodBand;
import io.earshot.domain.reading.Signal;
import java.util.List;
import java.util.Set;

/** A customer in the billing queue, in an even mood, of whom nothing else is known. */
final class ACustomer {
  private double openedAt;
  private double at;
  private RoutingFacts.Stage stage = RoutingFacts.Stage.OPEN;
  private Tier tier;
  private String queue = "billing";
  private String language;
  private MoodBand mood = MoodBand.EVEN;
  private int contacts;
  private Set<Signal> signals = Set.of();

  static ACustomer aCustomer() {
    return new ACustomer();
  }

  ACustomer at(double seconds) {
    at = seconds;
    return this;
  }

  ACustomer openedAt(double seconds) {
    openedAt = seconds;
    return this;
  }

  ACustomer thatIs(RoutingFacts.Stage itsStage) {
    stage = itsStage;
    return this;
  }

  ACustomer in(Tier itsTier) {
    tier = itsTier;
    return this;
  }

  ACustomer queuedIn(String itsQueue) {
    queue = itsQueue;
    return this;
  }

  ACustomer speaking(String code) {
    language = code;
    return this;
  }

  ACustomer whoIs(MoodBand band) {
    mood = band;
    return this;
  }

  ACustomer contacting(int times) {
    contacts = times;
    return this;
  }

  ACustomer showing(Signal... shown) {
    signals = Set.of(shown);
    return this;
  }

  RoutingFacts facts() {
    return new RoutingFacts(
        CONVERSATION,
        Said.at(openedAt),
        Said.at(at),
        null,
        stage,
        new Place(Channel.CHAT, queue, null, null),
        new RoutedCustomer(CUSTOMER, tier, List.of(), MoodBand.EVEN, contacts, 0, false, false),
        new Matter(language, null, null, 1, signals, List.of()),
        new Feeling(mood, 0, null, null),
        new Wait(Said.at(openedAt), null));
  }
}
