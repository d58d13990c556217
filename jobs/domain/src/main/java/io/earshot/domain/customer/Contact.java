package io.earshot.domain.customer;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.Disposition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Another conversation of the customer, as his memory keeps it: one that has ended, or one that is
 * open and has turned bad.
 *
 * @param subject null if not known
 * @param disposition null while the conversation is open
 * @param mood the conversation's, -1 to 1, or null if no customer message was read; in steps of a
 *     tenth while it is open
 * @param startedAt when it began
 * @param endedAt null while the conversation is open
 */
public record Contact(
    ConversationId conversationId,
    Channel channel,
    @Nullable String subject,
    @Nullable Disposition disposition,
    @Nullable Double mood,
    Instant startedAt,
    @Nullable Instant endedAt) {

  /** A mood so low, -1 to 1, is a bad one. */
  public static final double BAD_MOOD = -0.4;

  /** Whether it ended without a solution, or in a bad mood. */
  public boolean wasBad() {
    return disposition == Disposition.UNRESOLVED
        || disposition == Disposition.ESCALATED
        || disposition == Disposition.ABANDONED
        || (mood != null && mood <= BAD_MOOD);
  }
}
