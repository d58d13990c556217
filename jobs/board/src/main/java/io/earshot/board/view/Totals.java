package io.earshot.board.view;

import io.earshot.domain.escalation.Severity;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The floor in numbers.
 *
 * @param open conversations
 * @param waiting those whose customer waits for an answer
 * @param longestWaitSince since when the one who waits longest does, or null
 * @param angry those whose mood is at or below -0.5
 * @param atRisk those whose risk is 0.5 or more
 * @param mood the mean, or null if none is known
 * @param messagesPerMinute of the last full minute
 * @param alerts open, and taken by nobody, by severity
 * @param taken open alerts that somebody has acknowledged or snoozed
 */
public record Totals(
    int open,
    int waiting,
    @Nullable Instant longestWaitSince,
    int angry,
    int atRisk,
    @Nullable Double mood,
    int messagesPerMinute,
    Map<Severity, Integer> alerts,
    int taken) {}
