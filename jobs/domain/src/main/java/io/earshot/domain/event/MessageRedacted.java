package io.earshot.domain.event;

import java.time.Instant;

/** The source took a message back: its words must not be shown any more. */
public record MessageRedacted(
    ConversationId conversationId, Instant occurredAt, MessageId messageId)
    implements ConversationEvent {}
