package io.earshot.domain.conversation;

import io.earshot.domain.customer.CustomerStanding;
import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.CustomerId;
import java.util.Locale;
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

  static final Facts UNKNOWN =
      new Facts(Channel.UNKNOWN, null, null, null, null, null, null, 0, null);

  Facts startedAs(
      Channel newChannel,
      @Nullable CustomerId customer,
      @Nullable String newQueue,
      @Nullable String newTeam) {
    return new Facts(
        newChannel == Channel.UNKNOWN ? channel : newChannel,
        customer == null ? customerId : customer,
        tier,
        newQueue == null ? queue : newQueue,
        newTeam == null ? team : newTeam,
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
    int end = tag.indexOf('-');
    String code = (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    return new Facts(
        channel, customerId, tier, queue, team, agentId, code, contacts7d, customerMood);
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

  Facts handledBy(@Nullable String agent, @Nullable String newTeam) {
    return new Facts(
        channel,
        customerId,
        tier,
        queue,
        newTeam == null ? team : newTeam,
        agent,
        language,
        contacts7d,
        customerMood);
  }

  Facts movedTo(String newQueue, @Nullable String newTeam) {
    return new Facts(
        channel,
        customerId,
        tier,
        newQueue,
        newTeam == null ? team : newTeam,
        agentId,
        language,
        contacts7d,
        customerMood);
  }
}
