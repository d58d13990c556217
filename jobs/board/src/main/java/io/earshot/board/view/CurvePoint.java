package io.earshot.board.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A point of a curve.
 *
 * @param mood -1 to 1, or null if not known
 * @param risk 0 to 1, or null if not known
 */
public record CurvePoint(Instant at, @Nullable Double mood, @Nullable Double risk) {}
