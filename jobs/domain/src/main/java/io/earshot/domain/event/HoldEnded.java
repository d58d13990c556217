package io.earshot.domain.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The customer was taken off hold. */
public record HoldEnded(
    ConversationId conversationId, Instant occurredAt, @Nullable String participantId)
    implements ConversationEvent {}
