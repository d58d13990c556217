package io.earshot.domain.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody joined the conversation. */
public record ParticipantJoined(
    ConversationId conversationId,
    Instant occurredAt,
    String participantId,
    ParticipantRole role,
    @Nullable String agentId,
    @Nullable String team)
    implements ConversationEvent {}
