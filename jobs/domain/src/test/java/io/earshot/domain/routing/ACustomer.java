package io.earshot.domain.routing;

import static io.earshot.domain.Said.CONVERSATION;
import static io.earshot.domain.Said.CUSTOMER;

import io.earshot.domain.Said;
import io.earshot.domain.customer.Tier;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.MessageId;
import io.earshot.domain.mood.MoodBand;
import io.earshot.domain.reading.Intent;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.reading.SubjectLabel;
import java.util.List;
import java.util.Set;

/**
 * A customer who chats in the billing queue, in an even mood, of whom nothing else is known, and
 * who waits since he came.
 */
public final class ACustomer {
  private double openedAt;
  private double at;
  private Double waitsSince;
  private boolean waits = true;
  private Double answeringUntil;
  private MessageId message;
  private RoutingFacts.Stage stage = RoutingFacts.Stage.OPEN;
  private Channel channel = Channel.CHAT;
  private Tier tier;
  private String queue = "billing";
  private String language;
  private SubjectLabel subject;
  private Intent intent;
  private int said = 1;
  private MoodBand mood = MoodBand.EVEN;
  private MoodBand usualMood = MoodBand.EVEN;
  private Severity risk;
  private int contacts;
  private boolean again;
  private Set<Signal> signals = Set.of();
  private List<String> rules = List.of();
  private List<String> profile = List.of();

  public static ACustomer aCustomer() {
    return new ACustomer();
  }

  public ACustomer at(double seconds) {
    at = seconds;
    return this;
  }

  ACustomer openedAt(double seconds) {
    openedAt = seconds;
    return this;
  }

  ACustomer waitingSince(double seconds) {
    waitsSince = seconds;
    return this;
  }

  ACustomer attended() {
    waits = false;
    return this;
  }

  ACustomer answeredUntil(double seconds) {
    answeringUntil = seconds;
    return this;
  }

  ACustomer by(String messageId) {
    message = new MessageId(messageId);
    return this;
  }

  ACustomer silent() {
    said = 0;
    return this;
  }

  ACustomer thatIs(RoutingFacts.Stage itsStage) {
    stage = itsStage;
    return this;
  }

  public ACustomer on(Channel itsChannel) {
    channel = itsChannel;
    return this;
  }

  public ACustomer in(Tier itsTier) {
    tier = itsTier;
    return this;
  }

  public ACustomer queuedIn(String itsQueue) {
    queue = itsQueue;
    return this;
  }

  public ACustomer speaking(String code) {
    language = code;
    return this;
  }

  ACustomer whoseProfileSays(String... tags) {
    profile = List.of(tags);
    return this;
  }

  public ACustomer about(SubjectLabel label) {
    subject = label;
    return this;
  }

  public ACustomer wanting(Intent wish) {
    intent = wish;
    return this;
  }

  public ACustomer whoIs(MoodBand band) {
    mood = band;
    return this;
  }

  public ACustomer usually(MoodBand band) {
    usualMood = band;
    return this;
  }

  public ACustomer atRisk(Severity severity) {
    risk = severity;
    return this;
  }

  public ACustomer contacting(int times) {
    contacts = times;
    return this;
  }

  public ACustomer again() {
    again = true;
    return this;
  }

  public ACustomer showing(Signal... shown) {
    signals = Set.of(shown);
    return this;
  }

  public ACustomer firing(String... ruleIds) {
    rules = List.of(ruleIds);
    return this;
  }

  public RoutingFacts facts() {
    Wait wait =
        new Wait(
            Said.at(waitsSince == null ? openedAt : waitsSince),
            answeringUntil == null ? null : Said.at(answeringUntil));
    return new RoutingFacts(
        CONVERSATION,
        Said.at(openedAt),
        Said.at(at),
        message,
        stage,
        new Place(channel, queue, null, waits ? null : "a-1"),
        new RoutedCustomer(CUSTOMER, tier, profile, usualMood, contacts, 0, again, false),
        new Matter(language, subject, intent, said, signals, rules),
        new Feeling(mood, 0, risk, null),
        waits ? wait : Wait.NONE);
  }
}
