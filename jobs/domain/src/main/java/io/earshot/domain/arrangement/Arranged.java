package io.earshot.domain.arrangement;

import io.earshot.domain.event.ConversationEvent;
import org.jspecify.annotations.Nullable;

/**
 * What is handed on: either a message to be read or another event as it came.
 *
 * @param message null for another event
 * @param other null for a message
 */
public record Arranged(@Nullable ArrangedMessage message, @Nullable ConversationEvent other) {}
