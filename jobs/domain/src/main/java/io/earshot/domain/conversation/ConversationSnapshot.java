package io.earshot.domain.conversation;

import io.earshot.domain.alert.AlertId;
import io.earshot.domain.customer.Contact;
import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.Disposition;
import io.earshot.domain.mood.Mood;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.risk.Risk;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as it goes out on conversations.v1. The highest revision of a conversationId holds
 * until its tombstone.
 *
 * @param changedAt event time of what this snapshot shows
 * @param startedAt of this episode: a conversation that is taken up again after its end starts anew
 * @param customerWaitingSince when the oldest unanswered customer message was sent; null if none
 *     waits
 * @param mood null before the first customer message with a sentiment
 * @param risk null while no risk model is in force
 * @param signals how often each signal was detected; only those that were
 * @param subject null if not known
 * @param openAlertId null if no alert is open
 * @param disposition null while open
 * @param endedAt null while open
 * @param lateMessages messages that came too late to be put into their place
 */
public record ConversationSnapshot(
    ConversationId conversationId,
    int revision,
    ConversationStatus status,
    Instant changedAt,
    @Nullable CustomerId customerId,
    @Nullable Tier tier,
    Channel channel,
    @Nullable String queue,
    @Nullable String team,
    @Nullable String agentId,
    @Nullable String language,
    Instant startedAt,
    @Nullable Instant lastMessageAt,
    @Nullable Instant customerWaitingSince,
    MessageCounts messages,
    @Nullable Mood mood,
    @Nullable Risk risk,
    Map<Signal, Integer> signals,
    @Nullable Subject subject,
    @Nullable AlertId openAlertId,
    @Nullable Disposition disposition,
    @Nullable Instant endedAt,
    int lateMessages) {

  /** What the customer will be remembered by, or null while the conversation is open. */
  public @Nullable Contact contact() {
    if (status != ConversationStatus.ENDED) {
      return null;
    }
    return new Contact(
        conversationId,
        channel,
        subject == null ? null : subject.label(),
        disposition,
        mood == null ? null : mood.score(),
        startedAt,
        endedAt);
  }
}
