package io.earshot.domain.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The conversation is over.
 *
 * @param disposition null if nobody has said yet; a later end may say it
 */
public record ConversationEnded(
    ConversationId conversationId,
    Instant occurredAt,
    @Nullable Disposition disposition,
    @Nullable String reason)
    implements ConversationEvent {}
