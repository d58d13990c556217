package io.earshot.bench.engine.scale;

/**
 * One job at one number of conversations in one round.
 *
 * @param conversations that are open
 * @param beside the larger number that was measured in turns with it, or its own if it is the
 *     larger
 * @param round from 1
 */
public record GrowthCell(Job job, int conversations, int beside, int round, Figures figures) {}
