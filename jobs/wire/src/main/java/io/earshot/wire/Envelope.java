package io.earshot.wire;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is written on the outside of a record.
 *
 * @param type of the CloudEvent
 * @param id of the CloudEvent, derived from content: a replay repeats it
 * @param key of the record, and the CloudEvent's subject; null if the value has none
 * @param time of the event, which is the record's timestamp
 */
record Envelope<T>(
    Function<T, String> type,
    Function<T, String> id,
    Function<T, @Nullable String> key,
    Function<T, Instant> time) {}
