package io.earshot.domain.event;

import java.time.Instant;

/**
 * An agent has begun to answer: the first part of his message has come, and it is not final yet.
 * Earshot's own; it comes in on no topic.
 */
public record AnswerBegun(ConversationId conversationId, Instant occurredAt, MessageId messageId)
    implements ConversationEvent {}
