package io.earshot.domain.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody left the conversation. */
public record ParticipantLeft(
    ConversationId conversationId,
    Instant occurredAt,
    String participantId,
    ParticipantRole role,
    @Nullable String agentId)
    implements ConversationEvent {}
