package io.earshot.domain.customer;

import io.earshot.domain.event.CustomerId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a customer stands: what joins a conversation, as of its start and without itself among the
 * contacts; and what goes out on customers.v1, as of the last that was heard.
 *
 * @param revision counts what was heard of the customer; it counts up, not always by one
 * @param asOf the instant at which mood and counts were taken
 * @param mood null if no contact had one
 * @param tier null if no profile came yet
 * @param languages BCP 47 tags, most liked first; may be empty
 * @param contacts7d conversations begun in the seven days up to {@code asOf}, the present one
 *     included
 * @param contacts30d the same for thirty days
 * @param sameSubjectAgain whether the two latest contacts with a known subject share it, close
 *     enough to be one matter
 * @param recentSubjects what the contacts were about that are recent enough for another one about
 *     the same to be one matter with them; each once, newest first
 * @param channelSwitches30d how often in thirty days the customer came back soon through another
 *     channel than before
 * @param continues the contact that the present (on customers.v1: the newest) conversation
 *     continues, or null
 * @param lastContacts newest first, bounded
 * @param lastCsat the last customer-satisfaction score, 1 to 5, or null
 * @param lastCes the last customer effort score, 1 to 7, or null
 * @param lastNps the last answer to how likely he is to recommend us, 0 to 10, or null
 */
public record CustomerStanding(
    CustomerId customerId,
    int revision,
    Instant asOf,
    @Nullable CustomerMood mood,
    @Nullable Tier tier,
    List<String> languages,
    int contacts7d,
    int contacts30d,
    boolean sameSubjectAgain,
    List<String> recentSubjects,
    int channelSwitches30d,
    @Nullable Continuation continues,
    List<Contact> lastContacts,
    @Nullable Integer lastCsat,
    @Nullable Integer lastCes,
    @Nullable Integer lastNps) {

  /** Whether another standing says the same, but for what has been heard meanwhile. */
  boolean saysTheSameAs(CustomerStanding other) {
    return withRevision(other.revision).equals(other);
  }

  private CustomerStanding withRevision(int other) {
    return new CustomerStanding(
        customerId,
        other,
        asOf,
        mood,
        tier,
        languages,
        contacts7d,
        contacts30d,
        sameSubjectAgain,
        recentSubjects,
        channelSwitches30d,
        continues,
        lastContacts,
        lastCsat,
        lastCes,
        lastNps);
  }
}
