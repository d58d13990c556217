package io.earshot.domain.rule;

import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.MessageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conversation at the instant at which its rules are judged.
 *
 * @param openedAt of the episode
 * @param messageId the message that is judged, or null at a deadline or another event
 */
public record RuleCase(
    ConversationId conversationId,
    Instant openedAt,
    @Nullable MessageId messageId,
    @Nullable CustomerId customerId,
    RuleFacts facts) {}
