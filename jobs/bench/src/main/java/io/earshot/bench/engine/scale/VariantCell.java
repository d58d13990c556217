package io.earshot.bench.engine.scale;

/**
 * A variant in a round.
 *
 * @param round from 1
 */
public record VariantCell(Variant variant, int round, Figures figures) {}
