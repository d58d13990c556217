package io.earshot.language.cascade;

import java.util.function.LongSupplier;

/**
 * Shuts the encoder off while the input lags, and lets it in again once the input has kept up for
 * some time. Between the two limits it stays as it is, so that it does not flutter. Not
 * thread-safe.
 */
public final class LagValve {

  private final Limits limits;
  private final LongSupplier millis;
  private volatile boolean open = true; // a metric looks at it too
  private boolean calm;
  private long calmSince;

  /**
   * An open valve.
   *
   * @param millis a clock that only runs forward
   */
  public LagValve(Limits limits, LongSupplier millis) {
    this.limits = limits;
    this.millis = millis;
  }

  /** Takes note of how old the input is that just came; less than 0 counts as 0. */
  public void observe(long lagMillis) {
    if (lagMillis > limits.giveWayAboveMillis()) {
      open = false;
    }
    if (lagMillis >= limits.takeBackBelowMillis()) {
      calm = false;
    } else if (!open) {
      takeBack(millis.getAsLong());
    }
  }

  private void takeBack(long now) {
    if (!calm) {
      calm = true;
      calmSince = now;
    }
    if (now - calmSince >= limits.takeBackAfterMillis()) {
      open = true;
      calm = false;
    }
  }

  /** Whether the encoder may read. */
  public boolean isOpen() {
    return open;
  }

  /**
   * When to give way and when to take back.
   *
   * @param giveWayAboveMillis a greater lag shuts the valve
   * @param takeBackBelowMillis a smaller lag is none; at most {@code giveWayAboveMillis}
   * @param takeBackAfterMillis after so long without lag the valve opens
   */
  public record Limits(
      long giveWayAboveMillis, long takeBackBelowMillis, long takeBackAfterMillis) {}
}
