package io.earshot.domain.arrangement;

import io.earshot.domain.reading.ContextTurn;
import java.time.Instant;

/**
 * A recent turn with its words, kept for the reading of the next.
 *
 * @param id hash of its messageId
 */
public record KeptTurn(long id, Instant sentAt, ContextTurn turn) {}
