package io.earshot.domain.routing;

import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.Ids;
import io.earshot.domain.event.MessageId;
import io.earshot.domain.mood.MoodBand;
import io.earshot.domain.reading.Signal;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What routing looks at. Handed on when it changes.
 *
 * @param openedAt when the conversation's episode was opened; part of the decisions' ids
 * @param at event time of the change
 * @param messageId the message that brought the change, or null
 * @param queue where it is now, or null
 * @param customerMessages so far
 * @param moodBand of the conversation
 * @param customerMoodBand of the customer across conversations
 * @param contacts7d the customer's contacts in seven days, this one included; 0 if not recalled
 * @param signals the customer's, as far as routing cares
 */
public record RoutingFacts(
    ConversationId conversationId,
    Instant openedAt,
    Instant at,
    @Nullable MessageId messageId,
    Stage stage,
    @Nullable CustomerId customerId,
    Channel channel,
    @Nullable Tier tier,
    @Nullable String queue,
    @Nullable String team,
    @Nullable String language,
    int customerMessages,
    MoodBand moodBand,
    MoodBand customerMoodBand,
    int contacts7d,
    Set<Signal> signals) {

  /** A number that changes when routing would see a difference. */
  public long essence() {
    return Ids.hash(
        String.join(
            "|",
            stage.name(),
            String.valueOf(customerId),
            channel.name(),
            String.valueOf(tier),
            String.valueOf(queue),
            String.valueOf(team),
            String.valueOf(language),
            String.valueOf(customerMessages > 0),
            moodBand.name(),
            customerMoodBand.name(),
            String.valueOf(contacts7d),
            new TreeSet<>(signals).toString()));
  }

  /** Where the conversation is, as routing sees it. */
  public enum Stage {
    OPEN,
    /** Nothing is decided any more. */
    OVER,
    /** And nothing of it need be remembered. */
    FORGOTTEN
  }
}
