package io.earshot.domain.event;

import java.time.Instant;

/**
 * Something that happened in a conversation. All but {@link CustomerRecalled} come in on
 * conversation-events.v1; that one is Earshot's own: what is remembered of the customer joins the
 * conversation as an event.
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
        CustomerRecalled {

  /** The conversation it happened in. */
  ConversationId conversationId();

  /** When it happened, by the clock of the source. */
  Instant occurredAt();
}
