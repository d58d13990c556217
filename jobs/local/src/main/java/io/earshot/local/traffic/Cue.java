package io.earshot.local.traffic;

import io.earshot.domain.event.ConversationEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/**
 * Something that will happen in a conversation.
 *
 * @param at since the start of what it belongs to
 * @param event what happens, once it is known when
 */
public record Cue(Duration at, Function<Instant, ConversationEvent> event) {}
