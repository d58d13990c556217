package io.earshot.domain.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The conversation was handed to another queue or agent. */
public record ConversationTransferred(
    ConversationId conversationId,
    Instant occurredAt,
    @Nullable String toQueue,
    @Nullable String toAgentId,
    @Nullable String reason)
    implements ConversationEvent {}
