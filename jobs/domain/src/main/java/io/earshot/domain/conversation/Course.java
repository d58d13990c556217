package io.earshot.domain.conversation;

import io.earshot.domain.event.Disposition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When what happened.
 *
 * @param openedAt event time of the first thing heard of this episode; part of the ids derived from
 *     it, so it never changes
 * @param startedAt when it began, as far as is known
 * @param lastMessageAt null before the first message
 * @param lastAt the latest event time so far
 * @param endedAt null while open
 * @param disposition null while open, or as long as nobody has said
 */
public record Course(
    Instant openedAt,
    Instant startedAt,
    @Nullable Instant lastMessageAt,
    Instant lastAt,
    @Nullable Instant endedAt,
    @Nullable Disposition disposition) {

  static Course begin(Instant at) {
    return new Course(at, at, null, at, null, null);
  }

  /** Whether nobody has ended it yet. */
  public boolean isOpen() {
    return endedAt == null;
  }

  /** Whether it has ended, and not before then. */
  boolean isOver(Instant at) {
    return endedAt != null && !at.isAfter(endedAt);
  }

  Course at(Instant at) {
    Instant latest = at.isAfter(lastAt) ? at : lastAt;
    return new Course(openedAt, startedAt, lastMessageAt, latest, endedAt, disposition);
  }

  Course startedAt(Instant at) {
    Instant first = at.isBefore(startedAt) ? at : startedAt;
    return new Course(openedAt, first, lastMessageAt, lastAt, endedAt, disposition);
  }

  Course messageAt(Instant at) {
    Instant last = lastMessageAt == null || at.isAfter(lastMessageAt) ? at : lastMessageAt;
    return new Course(openedAt, startedAt, last, lastAt, endedAt, disposition);
  }

  Course endedAt(Instant at, @Nullable Disposition how) {
    return new Course(openedAt, startedAt, lastMessageAt, lastAt, at, how);
  }
}
