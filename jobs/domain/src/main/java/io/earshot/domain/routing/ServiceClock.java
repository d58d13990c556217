package io.earshot.domain.routing;

import io.earshot.domain.routing.ageing.AgeingCurve;
import io.earshot.domain.time.Alarm;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a wait stands at an instant, against what its queue promises and in what it adds to the
 * priority. All is reckoned in the opening hours of the queue: while it is closed, the clock
 * stands.
 *
 * @param since when the wait began
 * @param at the instant
 * @param promise what the queue promises, or null
 * @param pace of decisions
 * @param curve by which waiting raises the priority
 * @param answeringUntil see {@link Wait}
 */
record ServiceClock(
    Instant since,
    Instant at,
    @Nullable ServiceTarget promise,
    Timetable hours,
    DecisionPace pace,
    AgeingCurve curve,
    @Nullable Instant answeringUntil) {

  private static final double MILLIS_PER_HOUR = Duration.ofHours(1).toMillis();

  @Nullable Instant answerBy() {
    return promise == null ? null : hours.after(since, promise.answerWithin());
  }

  private @Nullable Instant atRiskAt() {
    if (promise == null) {
      return null;
    }
    long within = promise.answerWithin().toMillis();
    return hours.after(since, Duration.ofMillis((long) (within * pace.atRiskAt())));
  }

  /** How it stands; while an agent is answering no worse than before. */
  @Nullable ServiceLevel level(ServiceLevel.@Nullable State before) {
    Instant answerBy = answerBy();
    if (promise == null || answerBy == null) {
      return null;
    }
    ServiceLevel.State state = before == null ? ServiceLevel.State.ON_TIME : before;
    if (answeringUntil == null || !at.isBefore(answeringUntil)) {
      state = state(answerBy);
    }
    return new ServiceLevel(promise.target(), promise.answerWithin().toMillis(), state);
  }

  private ServiceLevel.State state(Instant answerBy) {
    Instant atRiskAt = atRiskAt();
    if (!at.isBefore(answerBy)) {
      return ServiceLevel.State.BREACHED;
    }
    return atRiskAt != null && !at.isBefore(atRiskAt)
        ? ServiceLevel.State.AT_RISK
        : ServiceLevel.State.ON_TIME;
  }

  /** When it next stands worse if nobody answers, or null. */
  @Nullable Instant worseAt() {
    Instant next = Alarm.earlier(afterNow(atRiskAt()), afterNow(answerBy()));
    Instant resumes = afterNow(answeringUntil);
    return next == null ? resumes : tellableAt(next);
  }

  /** When a change of that time may be told: an agent who is answering is not disturbed. */
  @Nullable Instant tellableAt(@Nullable Instant change) {
    Instant resumes = afterNow(answeringUntil);
    return change != null && resumes != null && change.isBefore(resumes) ? resumes : change;
  }

  private @Nullable Instant afterNow(@Nullable Instant instant) {
    return instant != null && instant.isAfter(at) ? instant : null;
  }

  /** The priority with what the wait has added to it by now. */
  int aged(int base) {
    return (int) curve.priority(base, waited(), within());
  }

  /** How the priority goes on from here while the queue is open. */
  Ageing ageing(int base) {
    double pointsPerHour = curve.gain() * MILLIS_PER_HOUR / withinMillis();
    return new Ageing(base, at.minus(waited()), pointsPerHour);
  }

  /** When the wait will have raised the base to this value; null if it never will. */
  @Nullable Instant agedAt(int base, int value) {
    if (value > AgeingCurve.MOST) {
      return null;
    }
    double millis = (value - base) * (double) withinMillis() / curve.gain();
    return hours.after(since, Duration.ofMillis((long) Math.ceil(millis) + 1));
  }

  private Duration waited() {
    return hours.openBetween(since, at);
  }

  private @Nullable Duration within() {
    return promise == null ? null : promise.answerWithin();
  }

  private long withinMillis() {
    Duration within = within();
    return within == null ? curve.withoutServiceLevel().toMillis() : within.toMillis();
  }
}
