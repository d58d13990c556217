package io.earshot.domain.routing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a conversation should go as things are.
 *
 * @param base priority without any wait, 0 to 100
 * @param notSpoken whether nobody in the house speaks its language
 * @param verdict of the rules behind it
 * @param changesAt when time alone next changes the queue, or null
 */
record RoutingPlan(
    Target target,
    int base,
    @Nullable String selfService,
    boolean notSpoken,
    List<RoutingReason> because,
    RoutingVerdict verdict,
    @Nullable Instant changesAt) {}
