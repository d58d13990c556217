package io.earshot.domain.conversation;

import io.earshot.domain.customer.CustomerStanding;
import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationStarted;
import io.earshot.domain.event.ConversationTransferred;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.LanguageTag;
import io.earshot.domain.event.ParticipantJoined;
import io.earshot.domain.event.ParticipantLeft;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.LanguageReading;
import io.earshot.domain.reading.ScoredMessage;
import org.jspecify.annotations.Nullable;

/**
 * Who and where, as far as it has been said.
 *
 * @param language ISO 639-1 code, or null
 * @param contacts7d contacts of the customer in seven days, this one included; 0 if not recalled
 * @param customerMood the customer's across conversations, -1 to 1, or null
 */
public record Facts(
    Channel channel,
    @Nullable CustomerId customerId,
    @Nullable Tier tier,
    @Nullable String queue,
    @Nullable String team,
    @Nullable String agentId,
    @Nullable String language,
    int contacts7d,
    @Nullable Double customerMood) {

  /** A language found with less confidence does not replace the one that is known. */
  private static final double PLAIN = 0.9;

  static final Facts UNKNOWN =
      new Facts(Channel.UNKNOWN, null, null, null, null, null, null, 0, null);

  /** As a start says; one that comes late only fills in what nothing has said since. */
  Facts startedAs(ConversationStarted start, @Nullable String itsTeam, boolean late) {
    Facts said = withOrigin(start.channel(), start.customerId());
    return new Facts(
            said.channel,
            said.customerId,
            tier,
            merged(queue, start.queue(), late),
            merged(team, itsTeam, late),
            merged(agentId, start.agentId(), late),
            language,
            contacts7d,
            customerMood)
        .speaking(late && language != null ? null : start.language());
  }

  /** As a message says; the language is the customer's as soon as he has spoken plainly. */
  Facts saidIn(ScoredMessage message) {
    LanguageReading found = message.language();
    boolean telling = message.role() == ParticipantRole.CUSTOMER || language == null;
    Facts said = withOrigin(message.channel(), message.customerId());
    if (found == null || !telling || (language != null && found.confidence() < PLAIN)) {
      return said;
    }
    return said.speaking(found.code());
  }

  private Facts withOrigin(Channel newChannel, @Nullable CustomerId customer) {
    return new Facts(
        newChannel == Channel.UNKNOWN ? channel : newChannel,
        customer == null ? customerId : customer,
        tier,
        queue,
        team,
        agentId,
        language,
        contacts7d,
        customerMood);
  }

  /** With the language of a BCP 47 tag; null leaves it as it is. */
  Facts speaking(@Nullable String tag) {
    if (tag == null) {
      return this;
    }
    return new Facts(
        channel,
        customerId,
        tier,
        queue,
        team,
        agentId,
        LanguageTag.code(tag),
        contacts7d,
        customerMood);
  }

  Facts recalled(CustomerStanding standing) {
    return new Facts(
        channel,
        customerId == null ? standing.customerId() : customerId,
        standing.tier(),
        queue,
        team,
        agentId,
        language,
        standing.contacts7d(),
        standing.mood() == null ? null : standing.mood().score());
  }

  /** Who answers customers and joins has the conversation now. */
  Facts joinedBy(ParticipantJoined joined) {
    if (!joined.role().answersCustomer()) {
      return this;
    }
    String agent = joined.agentId() == null ? joined.participantId() : joined.agentId();
    return handledBy(agent, queue, joined.team() == null ? team : joined.team());
  }

  Facts leftBy(ParticipantLeft left) {
    String agent = left.agentId() == null ? left.participantId() : left.agentId();
    return agent.equals(agentId) ? handledBy(null, queue, team) : this;
  }

  Facts transferred(ConversationTransferred transfer, @Nullable String itsTeam) {
    return handledBy(
        transfer.toAgentId(),
        transfer.toQueue() == null ? queue : transfer.toQueue(),
        itsTeam == null ? team : itsTeam);
  }

  private Facts handledBy(
      @Nullable String agent, @Nullable String newQueue, @Nullable String newTeam) {
    return new Facts(
        channel, customerId, tier, newQueue, newTeam, agent, language, contacts7d, customerMood);
  }

  private static @Nullable String merged(
      @Nullable String known, @Nullable String said, boolean late) {
    return said == null || (late && known != null) ? known : said;
  }
}
