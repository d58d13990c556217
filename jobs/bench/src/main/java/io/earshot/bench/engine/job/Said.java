package io.earshot.bench.engine.job;

import org.jspecify.annotations.Nullable;

/**
 * An event as the bare job sees it.
 *
 * @param messageId null if it is no message
 * @param text null if it is no message
 */
public record Said(
    String conversationId, @Nullable String messageId, @Nullable String text, long atMillis) {}
