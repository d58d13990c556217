package io.earshot.domain.routing;

import java.time.Instant;

/**
 * How a priority goes on while the customer waits, so that a router can tell it at any time between
 * two decisions: {@code min(max, base + pointsPerHour * hours waited)}.
 *
 * @param base the priority without any wait, on the scale of the priority
 * @param since when the wait began
 * @param pointsPerHour more than 0
 */
public record Ageing(int base, Instant since, double pointsPerHour) {}
