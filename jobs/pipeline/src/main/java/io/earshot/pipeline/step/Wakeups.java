package io.earshot.pipeline.step;

import io.earshot.domain.time.Alarm;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.streaming.api.TimerService;

/**
 * Wakes conversations by the stream's time, also those whose own time lags behind it.
 *
 * <p>A source may lag by hours: a wrong clock, a backlog sent late, a replay into a running job.
 * The deadlines of its conversations lie in the stream's past as soon as they are set; if they rang
 * at once, each of its conversations would be taken for silent and forgotten between two messages.
 * So a deadline that the stream has passed rings when as much of the stream's time has gone by as
 * lies between the event and the deadline, and the conversation is told its own time, not the
 * stream's.
 */
final class Wakeups {

  private static final long END_OF_TIME = Long.MAX_VALUE;

  private Wakeups() {}

  /** Registers a timer for a deadline set at {@code now}, by the conversation's own time. */
  static void set(TimerService timers, Instant deadline, Instant now) {
    long due = deadline.toEpochMilli();
    long stream = timers.currentWatermark();
    boolean lags = due <= stream && stream != END_OF_TIME;
    timers.registerEventTimeTimer(
        lags ? stream + Math.max(1, Duration.between(now, deadline).toMillis()) : due);
  }

  /** What time it is for the conversation whose timer rang. */
  static Instant now(long timer, Alarm alarm) {
    Instant rang = Instant.ofEpochMilli(timer);
    Instant setFor = alarm.setFor();
    return setFor != null && setFor.isBefore(rang) ? setFor : rang;
  }
}
