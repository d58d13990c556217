package io.earshot.board.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a topic has been read.
 *
 * @param partitions 0 while there is no such topic
 * @param lagRecords how many records are there and not yet read; null if that is not known
 * @param lastAt when the newest record that was read was written, or null if none was
 * @param unreadable how many records could not be read
 */
public record FeedState(
    String topic,
    int partitions,
    @Nullable Long lagRecords,
    @Nullable Instant lastAt,
    long unreadable) {}
