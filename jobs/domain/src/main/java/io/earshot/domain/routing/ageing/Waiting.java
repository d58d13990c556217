package io.earshot.domain.routing.ageing;

import io.earshot.domain.event.ConversationId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that waits for an agent.
 *
 * @param base its priority without the wait, 0 to 100
 * @param since when it began to wait
 * @param serviceLevel within which its queue promises an answer, or null
 */
public record Waiting(
    ConversationId conversationId, int base, Instant since, @Nullable Duration serviceLevel) {}
