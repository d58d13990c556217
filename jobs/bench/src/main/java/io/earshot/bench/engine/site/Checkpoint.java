package io.earshot.bench.engine.site;

import java.time.Duration;

/**
 * A checkpoint that was completed.
 *
 * @param stateBytes all that it refers to; 0 if there was none
 * @param newBytes what it has added to the one before
 * @param took from its trigger to its end
 */
public record Checkpoint(long stateBytes, long newBytes, Duration took) {}
