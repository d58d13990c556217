package io.earshot.domain.event;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer's contact began.
 *
 * @param language a BCP 47 tag as the source gave it ("en-US"), or null
 * @param attributes what else the source said; never null, may be empty
 */
public record ConversationStarted(
    ConversationId conversationId,
    Instant occurredAt,
    Channel channel,
    @Nullable CustomerId customerId,
    @Nullable String queue,
    @Nullable String language,
    @Nullable String agentId,
    @Nullable String team,
    Map<String, String> attributes)
    implements ConversationEvent {}
