package io.earshot.language.cascade;

import java.util.function.LongSupplier;

/**
 * A share of a thread's time: a bucket that fills with time and is emptied by what is spent. It
 * holds the share of one second, so much can be spent at once. What is spent beyond it is a debt,
 * paid off before more is granted. Not thread-safe.
 */
public final class TimeBudget {

  private static final double SECOND = 1e9;

  private final double share;
  private final LongSupplier nanos;
  private double left;
  private long filledAt;

  /**
   * A full bucket.
   *
   * @param share of the time, 0 to 1
   * @param nanos a clock that only runs forward
   */
  public TimeBudget(double share, LongSupplier nanos) {
    this.share = share;
    this.nanos = nanos;
    this.left = share * SECOND;
    this.filledAt = nanos.getAsLong();
  }

  /** Whether any time is left. */
  public boolean isLeft() {
    long now = nanos.getAsLong();
    left = Math.min(share * SECOND, left + share * (now - filledAt));
    filledAt = now;
    return left > 0;
  }

  /** Takes out what has been used. */
  public void spend(long usedNanos) {
    left -= usedNanos;
  }
}
