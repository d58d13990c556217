package io.earshot.domain.escalation;

import org.jspecify.annotations.Nullable;

/**
 * The conversation's mood around an alert, each -1 to 1.
 *
 * @param before when the conversation was last well, or null if it never was read before
 * @param now null if no customer message was read yet
 */
public record MoodShift(@Nullable Double before, @Nullable Double now) {}
