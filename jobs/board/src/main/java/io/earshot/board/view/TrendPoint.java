package io.earshot.board.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A minute of the floor.
 *
 * @param minute when it began
 * @param mood the mean sentiment of what customers said in it, or null
 * @param risk the mean risk told in it, or null
 * @param open conversations at its end
 * @param alerts that were opened in it
 */
public record TrendPoint(
    Instant minute,
    @Nullable Double mood,
    @Nullable Double risk,
    int open,
    int alerts,
    int messages) {}
