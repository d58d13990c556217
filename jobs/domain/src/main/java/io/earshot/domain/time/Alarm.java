package io.earshot.domain.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deadline kept as data, and the timer that was last asked for.
 *
 * <p>A deadline that moves away needs no new timer: the earlier one rings, finds nothing due, and
 * is set anew. So a conversation costs one timer a quiet spell, not one a message.
 *
 * @param dueAt when something is to be decided, or null if nothing is
 * @param setFor the earliest timer that has not rung yet, or null if there is none
 */
public record Alarm(@Nullable Instant dueAt, @Nullable Instant setFor) {

  /** Nothing due, no timer. */
  public static final Alarm NONE = new Alarm(null, null);

  /** The alarm with its deadline moved. */
  public Alarm movedTo(@Nullable Instant newDueAt) {
    return new Alarm(newDueAt, setFor);
  }

  /** The alarm after time has reached {@code now}: timers up to then have rung. */
  public Alarm rang(Instant now) {
    return setFor != null && !setFor.isAfter(now) ? new Alarm(dueAt, null) : this;
  }

  /** Whether something is due at {@code now}. */
  public boolean isDue(Instant now) {
    return dueAt != null && !dueAt.isAfter(now);
  }

  /** The timer that has to be registered now, or null if the one that is set is early enough. */
  public @Nullable Instant timerNeeded() {
    return dueAt != null && (setFor == null || dueAt.isBefore(setFor)) ? dueAt : null;
  }

  /** The alarm once the timer it needs is registered. */
  public Alarm set() {
    return timerNeeded() == null ? this : new Alarm(dueAt, dueAt);
  }

  /** The earlier of the two; null means never. */
  public static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isBefore(b) ? a : b;
  }
}
