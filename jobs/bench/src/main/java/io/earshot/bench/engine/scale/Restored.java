package io.earshot.bench.engine.scale;

/**
 * How long a job took to go on from its retained checkpoint, from its submission.
 *
 * @param runningSeconds until all of its tasks ran
 * @param toldSeconds until it told the message that was waiting
 */
public record Restored(double runningSeconds, double toldSeconds) {}
