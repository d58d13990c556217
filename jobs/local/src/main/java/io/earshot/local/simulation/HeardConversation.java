package io.earshot.local.simulation;

import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationEnded;
import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.ConversationStarted;
import io.earshot.domain.event.Message;
import io.earshot.domain.event.MessageId;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.routing.Ageing;
import io.earshot.domain.routing.Queue;
import io.earshot.domain.routing.RoutingBook;
import io.earshot.domain.routing.RoutingDecision;
import io.earshot.domain.routing.ServiceTarget;
import io.earshot.domain.routing.Urgency;
import io.earshot.domain.routing.ageing.AgeingCurve;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the topics hold of one recorded conversation, in no order. */
final class HeardConversation {

  private static final int USUAL_PRIORITY = 40;
  private static final double HOUR = 3_600_000;

  private final ConversationId id;
  private final Map<MessageId, Message> messages = new LinkedHashMap<>();
  private final List<ScoredMessage> scored = new ArrayList<>();
  private final List<RoutingDecision> decisions = new ArrayList<>();
  private Channel channel = Channel.UNKNOWN;
  private Tier tier = Tier.STANDARD;
  private @Nullable String queue;
  private @Nullable Instant end;

  HeardConversation(ConversationId id) {
    this.id = id;
  }

  ConversationId id() {
    return id;
  }

  Channel channel() {
    return channel;
  }

  void add(ConversationEvent event) {
    if (event instanceof ConversationStarted start) {
      queue = start.queue();
      channel = start.channel();
    } else if (event instanceof Message message && message.isFinal()) {
      messages.put(message.messageId(), message);
    } else if (event instanceof ConversationEnded ended) {
      end = ended.occurredAt();
    }
  }

  void add(ScoredMessage message) {
    scored.add(message);
  }

  void add(RoutingDecision decision) {
    decisions.add(decision);
  }

  void know(Channel itsChannel, @Nullable Tier itsTier) {
    channel = itsChannel == Channel.UNKNOWN ? channel : itsChannel;
    tier = itsTier == null ? tier : itsTier;
  }

  /** Whether a customer has written or an agent answered at all. */
  boolean hasCome() {
    return firstOf(ParticipantRole.CUSTOMER, Instant.MIN) != null;
  }

  /** How long it occupied an agent, or null if nobody answered. */
  @Nullable Duration handled(HandlingTimes times) {
    Instant answer = answer();
    if (answer == null || answer.equals(Instant.MAX)) {
      return null;
    }
    return times.of(channel, Duration.between(answer, lastly(answer)), inOrder());
  }

  boolean soundsAngry() {
    Instant answer = heardUntil();
    return scored.stream()
        .filter(one -> one.role() == ParticipantRole.CUSTOMER && one.sentAt().isBefore(answer))
        .anyMatch(one -> one.emotion() != null && Hearing.isAngry(one.emotion().label()));
  }

  Enquiry enquiry(RoutingBook book, boolean angry, Duration handling) {
    String name = queue == null ? book.fallbackQueue() : queue;
    Queue first = book.queue(name);
    String team = first.team() == null ? String.valueOf(name) : first.team();
    Ranking asQueued =
        new Ranking(
            Duration.ZERO, USUAL_PRIORITY, Set.copyOf(first.skills()), serviceLevel(book, name));
    return new Enquiry(
        id.value(), channel, team, tier, angry, handling, asQueued, decided(book, asQueued));
  }

  private List<Ranking> decided(RoutingBook book, Ranking asQueued) {
    Instant arrival = arrival();
    Instant until = heardUntil();
    List<Ranking> rankings = new ArrayList<>(List.of(asQueued));
    decisions.stream()
        .filter(decision -> decision.decidedAt().isBefore(until))
        .sorted(Comparator.comparingInt(RoutingDecision::revision))
        .map(decision -> ranking(book, decision, arrival))
        .forEach(
            ranking -> {
              if (rankings.get(rankings.size() - 1).after().equals(ranking.after())) {
                rankings.remove(rankings.size() - 1);
              }
              rankings.add(ranking);
            });
    return List.copyOf(rankings);
  }

  private Ranking ranking(RoutingBook book, RoutingDecision decision, Instant arrival) {
    Duration after = Duration.between(arrival, decision.decidedAt());
    Ageing ageing = decision.priority().ageing();
    return new Ranking(
        after.isNegative() ? Duration.ZERO : after,
        ageing == null ? decision.priority().value() : ageing.base(),
        Set.copyOf(decision.target().skills()),
        ageing == null
            ? serviceLevel(book, decision.target().queue())
            : Duration.ofMillis(
                Math.round(AgeingCurve.USUAL.gain() * HOUR / ageing.pointsPerHour())));
  }

  private Duration serviceLevel(RoutingBook book, @Nullable String name) {
    ServiceTarget promise = book.promise(name, channel, Urgency.of(USUAL_PRIORITY));
    return promise == null ? AgeingCurve.USUAL.withoutServiceLevel() : promise.answerWithin();
  }

  /** When the customer came to the queue: with his first words, or as an agent greeted him. */
  private Instant arrival() {
    Instant spoke = firstOf(ParticipantRole.CUSTOMER, Instant.MIN);
    Instant greeted = firstOf(ParticipantRole.AGENT, Instant.MIN);
    if (spoke == null) {
      return greeted == null ? Instant.MAX : greeted;
    }
    return greeted != null && greeted.isBefore(spoke) ? greeted : spoke;
  }

  private @Nullable Instant answer() {
    return firstOf(ParticipantRole.AGENT, arrival());
  }

  private Instant heardUntil() {
    Instant answer = answer();
    return answer == null ? Instant.MAX : answer;
  }

  private Instant lastly(Instant answer) {
    Instant last = end;
    for (Message message : messages.values()) {
      last = last == null || message.sentAt().isAfter(last) ? message.sentAt() : last;
    }
    return last == null ? answer : last;
  }

  private @Nullable Instant firstOf(ParticipantRole role, Instant from) {
    return messages.values().stream()
        .filter(message -> message.role() == role && !message.sentAt().isBefore(from))
        .map(Message::sentAt)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private List<Message> inOrder() {
    return messages.values().stream().sorted(Comparator.comparing(Message::sentAt)).toList();
  }
}
