package io.earshot.domain.event;

import java.time.Instant;

/**
 * Something that happened in a conversation. All but {@link CustomerRecalled} and {@link
 * AnswerBegun} come in on conversation-events.v1; these are Earshot's own: what is remembered of
 * the customer, and that an agent has begun to answer, join the conversation as events.
 */
public sealed interface ConversationEvent
    permits ConversationStarted,
        Message,
        MessageRedacted,
        ParticipantJoined,
        ParticipantLeft,
        ConversationTransferred,
        HoldStarted,
        HoldEnded,
        ConversationEnded,
        SurveyAnswered,
        CustomerRecalled,
        AnswerBegun {

  /** The conversation it happened in. */
  ConversationId conversationId();

  /** When it happened, by the clock of the source. */
  Instant occurredAt();
}
