package io.earshot.domain.escalation;

import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.MessageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The words of a message have changed, or were taken back, after they may have been quoted.
 *
 * @param at event time of what changed them
 * @param now the words as they stand, or null if they are not to be shown any more
 */
public record Correction(
    ConversationId conversationId, Instant at, MessageId messageId, @Nullable Evidence now) {}
