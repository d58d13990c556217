package io.earshot.pipeline.step;

import io.earshot.domain.time.Alarm;
import java.time.Instant;
import org.apache.flink.streaming.api.TimerService;

/**
 * Wakes conversations by the stream's time, also those whose own time lags behind it.
 *
 * <p>A source may lag by hours: a wrong clock, a backlog sent late, a replay into a running job.
 * The deadlines of its conversations lie in the stream's past as soon as they are set; if they rang
 * at once, each of its conversations would be taken for silent and forgotten between two messages.
 * So a deadline that the stream has passed when an event sets it rings when as much of the stream's
 * time has gone by as lies between the event and the deadline. The conversation is told its own
 * time, not the stream's, and what it sets then lags by as much.
 *
 * <p>A deadline set by a timer that rang on time rings on time, even if the stream's time has leapt
 * past it meanwhile.
 */
final class Wakeups {

  private static final long END_OF_TIME = Long.MAX_VALUE;

  private final TimerService timers;
  private final Instant now;
  private final long lag;
  private final long lagsUpTo;

  private Wakeups(TimerService timers, Instant now, long lag, long lagsUpTo) {
    this.timers = timers;
    this.now = now;
    this.lag = lag;
    this.lagsUpTo = lagsUpTo;
  }

  /** For what is set by an event that happened then. */
  static Wakeups byEvent(TimerService timers, Instant at) {
    long stream = timers.currentWatermark();
    long behind = stream == END_OF_TIME ? 0 : Math.max(0, stream - at.toEpochMilli());
    return new Wakeups(timers, at, behind, stream);
  }

  /** For what is set when a timer of this conversation rings. */
  static Wakeups byTimer(TimerService timers, long timer, Alarm alarm) {
    Instant rang = Instant.ofEpochMilli(timer);
    Instant setFor = alarm.setFor();
    Instant own = setFor != null && setFor.isBefore(rang) ? setFor : rang;
    return new Wakeups(timers, own, timer - own.toEpochMilli(), END_OF_TIME);
  }

  /** What time it is for the conversation. */
  Instant now() {
    return now;
  }

  /** Registers a timer for a deadline of the conversation. */
  void set(Instant deadline) {
    long due = deadline.toEpochMilli();
    timers.registerEventTimeTimer(due <= lagsUpTo ? due + lag : due);
  }
}
