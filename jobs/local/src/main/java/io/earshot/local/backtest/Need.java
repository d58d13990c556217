package io.earshot.local.backtest;

import org.jspecify.annotations.Nullable;

/**
 * Whether a conversation needed a lead, as a person has judged.
 *
 * @param after position, from 0, of the message after which one was needed; null if none was
 */
public record Need(@Nullable Integer after) {}
