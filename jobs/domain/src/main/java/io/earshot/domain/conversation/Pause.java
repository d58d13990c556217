package io.earshot.domain.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a customer who waits knows why.
 *
 * @param to null while it lasts
 */
public record Pause(Instant from, @Nullable Instant to) {

  /** How much of it, in milliseconds, lies between these two. */
  long millisWithin(Instant since, Instant until) {
    Instant begin = from.isAfter(since) ? from : since;
    Instant end = to == null || to.isAfter(until) ? until : to;
    return end.isAfter(begin) ? end.toEpochMilli() - begin.toEpochMilli() : 0;
  }
}
