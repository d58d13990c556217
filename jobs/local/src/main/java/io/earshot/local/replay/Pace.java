package io.earshot.local.replay;

import java.time.Duration;
import java.time.Instant;

/**
 * When an event of a replay is due.
 *
 * @param speed times as fast as the events happened; infinite: at once
 * @param perSecond at most so many events a second; infinite: no bound
 */
public record Pace(double speed, double perSecond) {

  /** Time since the start of the replay at which the event is due. */
  Duration dueOf(long index, Instant eventTime, Instant firstEventTime) {
    double bySpeed = Duration.between(firstEventTime, eventTime).toMillis() / 1000.0 / speed;
    double byRate = index / perSecond;
    return Duration.ofNanos(Math.round(Math.max(0, Math.max(bySpeed, byRate)) * 1e9));
  }
}
