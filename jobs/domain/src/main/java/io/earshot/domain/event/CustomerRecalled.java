package io.earshot.domain.event;

import io.earshot.domain.customer.CustomerStanding;
import java.time.Instant;

/** What is remembered of the customer has reached the conversation. */
public record CustomerRecalled(
    ConversationId conversationId, Instant occurredAt, CustomerStanding standing)
    implements ConversationEvent {}
