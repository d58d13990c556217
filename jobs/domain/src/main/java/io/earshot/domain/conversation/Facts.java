package io.earshot.domain.conversation;

import io.earshot.domain.customer.CustomerStanding;
import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.ConversationStarted;
import io.earshot.domain.event.ConversationTransferred;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.HoldEnded;
import io.earshot.domain.event.HoldStarted;
import io.earshot.domain.event.LanguageTag;
import io.earshot.domain.event.ParticipantJoined;
import io.earshot.domain.event.ParticipantLeft;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.LanguageReading;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.risk.Background;
import io.earshot.domain.routing.RoutingBook;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who and where, as far as it has been said.
 *
 * @param language ISO 639-1 code, or null
 * @param recalled what is remembered of the customer
 */
public record Facts(
    Channel channel,
    @Nullable CustomerId customerId,
    @Nullable String queue,
    @Nullable String team,
    @Nullable String agentId,
    @Nullable String language,
    Recalled recalled,
    Handling handling) {

  /** A language found with less confidence does not replace the one that is known. */
  private static final double PLAIN = 0.9;

  static final Facts UNKNOWN =
      new Facts(Channel.UNKNOWN, null, null, null, null, null, Recalled.NOTHING, Handling.NONE);

  /** As a start says; one that comes late only fills in what nothing has said since. */
  Facts startedAs(ConversationStarted start, @Nullable String itsTeam, boolean late) {
    Facts said = withOrigin(start.channel(), start.customerId());
    return new Facts(
            said.channel,
            said.customerId,
            merged(queue, start.queue(), late),
            merged(team, itsTeam, late),
            merged(agentId, start.agentId(), late),
            language,
            recalled,
            handling)
        .speaking(late && language != null ? null : start.language());
  }

  /** As a message says; the language is the customer's as soon as he has spoken plainly. */
  Facts saidIn(ScoredMessage message) {
    LanguageReading found = message.language();
    boolean telling = message.role() == ParticipantRole.CUSTOMER || language == null;
    Facts said = withOrigin(message.channel(), message.customerId());
    if (message.role().answersCustomer()) {
      said = said.with(handling.takenAt(message.sentAt()));
    }
    if (found == null || !telling || (language != null && found.confidence() < PLAIN)) {
      return said;
    }
    return said.speaking(found.code());
  }

  private Facts withOrigin(Channel newChannel, @Nullable CustomerId customer) {
    return new Facts(
        newChannel == Channel.UNKNOWN ? channel : newChannel,
        customer == null ? customerId : customer,
        queue,
        team,
        agentId,
        language,
        recalled,
        handling);
  }

  /** With the language of a BCP 47 tag; null leaves it as it is. */
  Facts speaking(@Nullable String tag) {
    if (tag == null) {
      return this;
    }
    return new Facts(
        channel, customerId, queue, team, agentId, LanguageTag.code(tag), recalled, handling);
  }

  Facts recalled(CustomerStanding standing) {
    return new Facts(
        channel,
        customerId == null ? standing.customerId() : customerId,
        queue,
        team,
        agentId,
        language,
        Recalled.of(standing),
        handling);
  }

  /** How the business ranks the customer; null if that is not known. */
  @Nullable Tier tier() {
    return recalled.tier();
  }

  /** As an event that is neither a message nor a beginning or end says. */
  Facts after(ConversationEvent event, RoutingBook book) {
    if (event instanceof ParticipantJoined joined) {
      return joinedBy(joined);
    } else if (event instanceof ParticipantLeft left) {
      return leftBy(left);
    } else if (event instanceof ConversationTransferred transfer) {
      return transferred(transfer, book.teamOf(transfer.toQueue()));
    } else if (event instanceof HoldStarted hold) {
      return with(handling.heldFrom(hold.occurredAt()));
    } else if (event instanceof HoldEnded hold) {
      return with(handling.heldUntil(hold.occurredAt()));
    }
    return this;
  }

  /** Who answers customers and joins has the conversation now. */
  private Facts joinedBy(ParticipantJoined joined) {
    if (!joined.role().answersCustomer()) {
      return this;
    }
    String agent = joined.agentId() == null ? joined.participantId() : joined.agentId();
    return handledBy(agent, queue, joined.team() == null ? team : joined.team())
        .with(handling.takenAt(joined.occurredAt()));
  }

  private Facts leftBy(ParticipantLeft left) {
    String agent = left.agentId() == null ? left.participantId() : left.agentId();
    return agent.equals(agentId) ? handledBy(null, queue, team) : this;
  }

  private Facts transferred(ConversationTransferred transfer, @Nullable String itsTeam) {
    return handledBy(
            transfer.toAgentId(),
            transfer.toQueue() == null ? queue : transfer.toQueue(),
            itsTeam == null ? team : itsTeam)
        .with(handling.transferred(transfer.toAgentId() == null ? transfer.occurredAt() : null));
  }

  /** The same customer and place; how an earlier episode was handled does not count. */
  Facts inNewEpisode() {
    return with(Handling.NONE);
  }

  /**
   * What the risk of the conversation is judged by beside its messages.
   *
   * @param matter what the conversation is about, or null if not known
   */
  Background background(@Nullable String matter, Instant at) {
    return new Background(
        channel,
        recalled.tier(),
        recalled.contacts7d(),
        recalled.badContacts(),
        recalled.sameSubjectAgain(matter),
        recalled.mood(),
        handling.transfers(),
        handling.holds(),
        handling.heldAt(at));
  }

  private Facts with(Handling newHandling) {
    return new Facts(channel, customerId, queue, team, agentId, language, recalled, newHandling);
  }

  private Facts handledBy(
      @Nullable String agent, @Nullable String newQueue, @Nullable String newTeam) {
    return new Facts(channel, customerId, newQueue, newTeam, agent, language, recalled, handling);
  }

  private static @Nullable String merged(
      @Nullable String known, @Nullable String said, boolean late) {
    return said == null || (late && known != null) ? known : said;
  }
}
