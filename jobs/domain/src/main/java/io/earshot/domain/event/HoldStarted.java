package io.earshot.domain.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The customer was put on hold. */
public record HoldStarted(
    ConversationId conversationId, Instant occurredAt, @Nullable String participantId)
    implements ConversationEvent {}
