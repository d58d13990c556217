package io.earshot.domain.customer;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.Disposition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The contact that a conversation continues: the customer's last one, if he came back soon after
 * it, by whichever channel.
 *
 * @param channel of that contact
 * @param subject null if not known
 * @param disposition null while that contact is open
 * @param mood of that contact, -1 to 1, or null if not known
 * @param endedAt null while that contact is open
 * @param awayMillis how long the customer was away before he came back; 0 if he was not
 */
public record Continuation(
    ConversationId conversationId,
    Channel channel,
    @Nullable String subject,
    @Nullable Disposition disposition,
    @Nullable Double mood,
    @Nullable Instant endedAt,
    long awayMillis) {}
