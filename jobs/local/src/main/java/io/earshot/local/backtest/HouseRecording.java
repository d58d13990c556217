package io.earshot.local.backtest;

import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.ConversationStarted;
import io.earshot.domain.event.Message;
import io.earshot.domain.event.ParticipantJoined;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.local.topics.TopicWriter;
import io.earshot.local.traffic.CorpusConversation;
import io.earshot.local.traffic.Profiles;
import io.earshot.local.traffic.Script;
import io.earshot.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Conversations of the corpus as the house itself has them: how they ended is known, so that
 * customers who come again are remembered; no label is told. One begins every {@link #BETWEEN}.
 *
 * <p>In most calls of the corpus the agent speaks first. Here the customer does, as if a bot had
 * asked him why he calls before he came to a queue, unless it is said that nobody hears callers
 * beforehand: then the greeting stays, a second after the start.
 */
public final class HouseRecording implements Recording {

  private static final Instant BEGIN = Instant.parse("2026-01-05T09:00:00Z");
  private static final Duration BETWEEN = Duration.ofSeconds(30);
  private static final Duration RINGING = Duration.ofSeconds(1);

  private final List<CorpusConversation> conversations;
  private final boolean callersAreHeard;

  /**
   * A recording of these conversations.
   *
   * @param callersAreHeard whether a caller says why he calls before he waits
   */
  public HouseRecording(List<CorpusConversation> conversations, boolean callersAreHeard) {
    this.conversations = List.copyOf(conversations);
    this.callersAreHeard = callersAreHeard;
  }

  @Override
  public Recorded sendTo(TopicWriter writer) {
    Recorded recorded = new Recorded(Map.of());
    Profiles.of(conversations, BEGIN)
        .forEach(profile -> writer.write(Topics.CUSTOMER_PROFILES, profile));
    Instant start = BEGIN;
    for (CorpusConversation conversation : conversations) {
      for (ConversationEvent event : events(conversation, start)) {
        writer.write(Topics.CONVERSATION_EVENTS, event);
        recorded.add(event);
      }
      start = start.plus(BETWEEN);
    }
    writer.flush();
    return recorded;
  }

  private List<ConversationEvent> events(CorpusConversation conversation, Instant start) {
    List<ConversationEvent> told = new ArrayList<>();
    Map<ParticipantRole, ParticipantJoined> joining = new LinkedHashMap<>();
    boolean customerHasSpoken = !callersAreHeard;
    for (var cue : Script.unhurried(conversation, 1)) {
      Instant at = start.plus(cue.at());
      ConversationEvent event = cue.event().apply(at);
      if (!callersAreHeard && !(event instanceof ConversationStarted)) {
        event = cue.event().apply(at.plus(RINGING));
      }
      if (event instanceof ParticipantJoined joined && !customerHasSpoken) {
        joining.put(joined.role(), joined);
      } else if (event instanceof Message message) {
        customerHasSpoken = customerHasSpoken || message.role() == ParticipantRole.CUSTOMER;
        if (customerHasSpoken) {
          ParticipantJoined late = joining.remove(message.role());
          if (late != null) {
            told.add(joinedAt(late, message.sentAt()));
          }
          told.add(event);
        }
      } else {
        told.add(event);
      }
    }
    return told;
  }

  private static ParticipantJoined joinedAt(ParticipantJoined joined, Instant at) {
    return new ParticipantJoined(
        joined.conversationId(),
        at,
        joined.participantId(),
        joined.role(),
        joined.agentId(),
        joined.team());
  }
}
