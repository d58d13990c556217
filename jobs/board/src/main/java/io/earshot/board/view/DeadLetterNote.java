package io.earshot.board.view;

import io.earshot.wire.deadletter.DeadLetterReason;
import java.time.Instant;

/** A record that could not be used, without what it held. */
public record DeadLetterNote(
    DeadLetterReason reason, String detail, String topic, int partition, long offset, Instant at) {}
