package io.earshot.domain.routing.ageing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How waiting raises a priority: by a straight line, steeper the sooner the service level asks for
 * an answer, up to {@value #MOST}. A conversation that has waited as long as its service level
 * allows has gained {@code gain} points.
 *
 * <pre>priority after w = min(100, base + gain * w / service level)</pre>
 *
 * <p>A queue whose priorities grow linearly with the wait is an accumulating priority queue (L.
 * Kleinrock, "A delay dependent queue discipline", Naval Research Logistics Quarterly 11, 1964; D.
 * A. Stanford, P. Taylor, I. Ziedins, "Waiting time distributions in the accumulating priority
 * queue", Queueing Systems 77, 2014). The upper end is ours: with ties broken by the longer wait
 * ({@link WaitingOrder}) it makes the longest wait provable.
 *
 * @param gain points gained by waiting as long as the service level; more than 0 ({@code
 *     ageing.gain} in config/queues.yaml)
 * @param withoutServiceLevel stands for the service level where a queue has none; more than zero
 *     ({@code ageing.withoutServiceLevel})
 */
public record AgeingCurve(double gain, Duration withoutServiceLevel) {

  /** The priority that nothing comes before but what has waited longer. */
  public static final int MOST = 100;

  /** 20 points in the time of the service level, five minutes where there is none. */
  public static final AgeingCurve USUAL = new AgeingCurve(20, Duration.ofMinutes(5));

  /** A curve that rises: without that, some would wait for ever. */
  public AgeingCurve {
    if (!(gain > 0) || Double.isInfinite(gain)) {
      throw new IllegalArgumentException("the gain must be more than 0, not " + gain);
    }
    if (withoutServiceLevel.isNegative() || withoutServiceLevel.isZero()) {
      throw new IllegalArgumentException(
          "what stands for the service level must be more than zero, not " + withoutServiceLevel);
    }
  }

  /**
   * The priority now. It never falls with the wait nor with the base, and is never less than the
   * base.
   *
   * @param base priority when the wait began, 0 to 100; clamped to that
   * @param waited so far; a negative wait counts as none
   * @param serviceLevel within which the queue promises an answer, or null if it promises nothing
   * @return 0 to 100
   */
  public double priority(int base, Duration waited, @Nullable Duration serviceLevel) {
    double gained = gain * Math.max(0, waited.toMillis()) / millis(serviceLevel);
    return Math.min(MOST, clamped(base) + gained);
  }

  /**
   * After what wait this base has become {@value #MOST}: from then on nothing that comes later is
   * taken first. Rounded up to the millisecond.
   */
  public Duration fullAfter(int base, @Nullable Duration serviceLevel) {
    return Duration.ofMillis(
        (long) Math.ceil((MOST - clamped(base)) * millis(serviceLevel) / gain));
  }

  /**
   * How long a conversation waits at most, whatever comes after it. Once it is full, each agent who
   * gets free takes it or one that was waiting before it came; that happens at least once per agent
   * in each {@code longestHandling}. So the bound is
   *
   * <pre>fullAfter + (floor(ahead / agents) + 1) * longestHandling</pre>
   *
   * <p>It holds if no agent who can take it is idle while it waits, and those agents take nothing
   * else than what the order says. It does not depend on the load that comes later; in a stable
   * queue {@code ahead} stays small.
   *
   * @param ahead how many were waiting when it came, for the same agents
   * @param agents who can take it, at least 1
   * @param longestHandling no conversation occupies an agent longer
   */
  public Duration longestWait(
      int base, @Nullable Duration serviceLevel, int ahead, int agents, Duration longestHandling) {
    return fullAfter(base, serviceLevel).plus(longestHandling.multipliedBy(ahead / agents + 1L));
  }

  /**
   * What wait is worth so many points where there is no service level: what a system that counts
   * priority in time waited has to be given.
   */
  public Duration worthOf(int points) {
    return Duration.ofMillis(Math.round(points * (double) withoutServiceLevel.toMillis() / gain));
  }

  private double millis(@Nullable Duration serviceLevel) {
    Duration level = serviceLevel == null ? withoutServiceLevel : serviceLevel;
    return Math.max(1, level.toMillis());
  }

  private static int clamped(int base) {
    return Math.max(0, Math.min(MOST, base));
  }
}
