package io.earshot.domain.status;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A partition that is read.
 *
 * @param records how many were read
 * @param lastEventAt the latest time of what they tell; null where they tell none
 * @param lastRecordAt the latest time at which a record was written; null if that is not known
 */
public record FeedStatus(
    String topic,
    int partition,
    long records,
    @Nullable Instant lastEventAt,
    @Nullable Instant lastRecordAt) {

  /** This and what was read later of the same partition. */
  FeedStatus and(FeedStatus later) {
    return new FeedStatus(
        topic,
        partition,
        records + later.records,
        latest(lastEventAt, later.lastEventAt),
        latest(lastRecordAt, later.lastRecordAt));
  }

  private static @Nullable Instant latest(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }
}
