package io.earshot.board.view;

import io.earshot.wire.deadletter.DeadLetterReason;
import java.time.Instant;

/**
 * How many records could not be used for one reason.
 *
 * @param total since a day before the board started
 */
public record DeadLetterCount(DeadLetterReason reason, int lastHour, long total, Instant lastAt) {}
