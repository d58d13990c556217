package io.earshot.domain.arrangement;

import io.earshot.domain.time.Idleness;
import java.time.Duration;

/**
 * How messages are arranged.
 *
 * @param partialFinalAfter a partial that nothing follows for so long counts as final
 * @param rememberAfterEnd how long after its end a conversation still knows its messages, so that a
 *     late or repeated one is recognised
 * @param idleness the silence that ends a conversation
 */
public record ArrangeSettings(
    Duration partialFinalAfter, Duration rememberAfterEnd, Idleness idleness) {}
