package io.earshot.local.replay;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a replay has done.
 *
 * @param sent lines that were sent, the broken ones included
 * @param broken lines that are no event; they were sent as they are
 * @param tooLarge lines that Kafka would not take, not sent
 * @param firstEventAt time of the first event, as sent; null if there was none
 * @param lastEventAt the latest time of an event, as sent; null if there was none
 */
public record ReplayCounts(
    long sent,
    long broken,
    long tooLarge,
    @Nullable Instant firstEventAt,
    @Nullable Instant lastEventAt,
    Duration took) {

  /** Lines a second. */
  public double perSecond() {
    return took.isZero() ? 0 : sent * 1e9 / took.toNanos();
  }
}
