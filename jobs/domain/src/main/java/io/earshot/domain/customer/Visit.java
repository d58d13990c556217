package io.earshot.domain.customer;

import io.earshot.domain.event.ConversationId;
import java.time.Instant;

/** A conversation that a customer began. */
public record Visit(ConversationId conversationId, Instant startedAt) {}
