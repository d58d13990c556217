package io.earshot.domain.routing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the conversations of a queue go when it cannot take them.
 *
 * @param queue the other queue
 * @param after a wait of so long, in opening hours; null for never
 * @param whenClosed whether they go there while the queue is closed
 */
public record Overflow(String queue, @Nullable Duration after, boolean whenClosed) {}
