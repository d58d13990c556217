package io.earshot.bench.engine.site;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits for something in short steps, and not for ever. */
public final class Patience {

  private static final long STEP_MILLIS = 100;

  private final long deadlineNanos;
  private final String what;

  /**
   * Begins to wait.
   *
   * @param what is waited for, as in "gave up waiting for ..."
   */
  public Patience(Duration atMost, String what) {
    this.deadlineNanos = System.nanoTime() + atMost.toNanos();
    this.what = what;
  }

  /**
   * Waits a step.
   *
   * @throws BenchException if it has taken too long
   */
  public void spend() {
    if (isSpent()) {
      throw new BenchException("gave up waiting for " + what, null);
    }
    try {
      TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchException("interrupted while waiting for " + what, e);
    }
  }

  /** Whether it has taken too long. */
  public boolean isSpent() {
    return System.nanoTime() > deadlineNanos;
  }
}
