package io.earshot.domain.conversation;

import io.earshot.domain.alert.AlertId;
import io.earshot.domain.customer.Contact;
import io.earshot.domain.customer.ContactRevision;
import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.Disposition;
import io.earshot.domain.mood.Mood;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.reading.SubjectLabel;
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

  private static final double STEPS = 10;

  /**
   * What the customer will be remembered by: that of a conversation that has ended, or that is open
   * and has turned bad. Null of any other.
   */
  public @Nullable ContactRevision contact() {
    boolean isOpen = status == ConversationStatus.OPEN;
    if (status == ConversationStatus.FORGOTTEN || (isOpen && !hasTurned())) {
      return null;
    }
    Contact contact =
        new Contact(
            conversationId,
            channel,
            matter(),
            disposition,
            mood == null ? null : isOpen ? inSteps(mood.score()) : mood.score(),
            startedAt,
            endedAt);
    return new ContactRevision(contact, revision, changedAt, heardAt());
  }

  private @Nullable String matter() {
    return subject == null || SubjectLabel.OTHER.label().equals(subject.label())
        ? null
        : subject.label();
  }

  private boolean hasTurned() {
    return openAlertId != null || (mood != null && mood.score() <= Contact.BAD_MOOD);
  }

  /** Silence that ended it was no word. */
  private Instant heardAt() {
    if (endedAt != null && disposition != Disposition.INACTIVE) {
      return endedAt;
    }
    return lastMessageAt == null ? startedAt : lastMessageAt;
  }

  /** So that a memory does not change with each word. */
  private static double inSteps(double score) {
    return Math.round(score * STEPS) / STEPS;
  }
}
