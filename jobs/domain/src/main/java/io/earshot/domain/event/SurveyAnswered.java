package io.earshot.domain.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The customer answered a survey, often after the end.
 *
 * @param score within the range of the kind
 */
public record SurveyAnswered(
    ConversationId conversationId,
    Instant occurredAt,
    CustomerId customerId,
    SurveyKind kind,
    int score,
    @Nullable String comment)
    implements ConversationEvent {}
