package io.earshot.domain.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The conversation is over. */
public record ConversationEnded(
    ConversationId conversationId,
    Instant occurredAt,
    Disposition disposition,
    @Nullable String reason)
    implements ConversationEvent {}
