package io.earshot.local.simulation;

import io.earshot.domain.conversation.ConversationSnapshot;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.reading.Emotion;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.routing.RoutingBook;
import io.earshot.domain.routing.RoutingDecision;
import io.earshot.local.topics.Received;
import io.earshot.local.topics.TopicTail;
import io.earshot.wire.Topic;
import io.earshot.wire.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gathers from the job's topics what recorded conversations were and what was decided of them, up
 * to their first answer.
 */
public final class Hearing {

  static final Set<Emotion> ANGRY = EnumSet.of(Emotion.ANGER, Emotion.FRUSTRATION);

  private static final List<Topic<?>> TOPICS =
      List.of(
          Topics.CONVERSATION_EVENTS,
          Topics.CONVERSATIONS,
          Topics.SCORED_MESSAGES,
          Topics.ROUTING_DECISIONS);

  private final RoutingBook book;
  private final HandlingTimes handling;
  private final @Nullable Set<ConversationId> labelledAngry;
  private final Map<ConversationId, HeardConversation> heard = new LinkedHashMap<>();

  /**
   * Nothing heard yet.
   *
   * @param labelledAngry whose customers are angry when they come, or null where there are no
   *     labels: then it is what was read in their messages
   */
  public Hearing(
      RoutingBook book, HandlingTimes handling, @Nullable Set<ConversationId> labelledAngry) {
    this.book = book;
    this.handling = handling;
    this.labelledAngry = labelledAngry;
  }

  /** Whether this is what the class of angry customers is made of. */
  public static boolean isAngry(@Nullable Emotion emotion) {
    return emotion != null && ANGRY.contains(emotion);
  }

  /** Reads all that the job has written. */
  public Hearing readFrom(String bootstrapServers) {
    try (TopicTail tail = TopicTail.fromBeginning(bootstrapServers, TOPICS)) {
      tail.readToEnd(this::take);
    }
    return this;
  }

  private void take(Received<?> received) {
    received.ifOf(Topics.CONVERSATION_EVENTS, event -> of(event).add(event));
    received.ifOf(Topics.CONVERSATIONS, this::know);
    received.ifOf(Topics.SCORED_MESSAGES, message -> of(message).add(message));
    received.ifOf(Topics.ROUTING_DECISIONS, decision -> of(decision).add(decision));
  }

  private void know(ConversationSnapshot snapshot) {
    of(snapshot.conversationId()).know(snapshot.channel(), snapshot.tier());
  }

  private HeardConversation of(ConversationEvent event) {
    return of(event.conversationId());
  }

  private HeardConversation of(ScoredMessage message) {
    return of(message.conversationId());
  }

  private HeardConversation of(RoutingDecision decision) {
    return of(decision.conversationId());
  }

  private HeardConversation of(ConversationId id) {
    return heard.computeIfAbsent(id, HeardConversation::new);
  }

  /**
   * What was heard, as enquiries, in the order of their ids. One that nobody answered is taken to
   * occupy an agent as long as the others of its channel do on average; if there are none, that
   * long.
   */
  public List<Enquiry> enquiries(Duration otherwise) {
    Map<Channel, Duration> usual = usualHandling();
    return heard.values().stream()
        .filter(HeardConversation::hasCome)
        .map(
            one -> {
              Duration own = one.handled(handling);
              Duration usually = usual.getOrDefault(one.channel(), otherwise);
              return one.enquiry(book, isAngry(one), own == null ? usually : own);
            })
        .sorted(Comparator.comparing(Enquiry::id))
        .toList();
  }

  private Map<Channel, Duration> usualHandling() {
    Map<Channel, List<Duration>> all = new EnumMap<>(Channel.class);
    for (HeardConversation one : heard.values()) {
      Duration own = one.handled(handling);
      if (own != null) {
        all.computeIfAbsent(one.channel(), channel -> new ArrayList<>()).add(own);
      }
    }
    Map<Channel, Duration> usual = new EnumMap<>(Channel.class);
    all.forEach(
        (channel, times) ->
            usual.put(
                channel,
                times.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(times.size())));
    return usual;
  }

  private boolean isAngry(HeardConversation one) {
    return labelledAngry == null ? one.soundsAngry() : labelledAngry.contains(one.id());
  }
}
