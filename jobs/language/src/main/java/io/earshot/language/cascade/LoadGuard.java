package io.earshot.language.cascade;

import org.jspecify.annotations.Nullable;

/**
 * How much the load lets the encoder read: as long as the input keeps up, and within its budget.
 */
public final class LoadGuard {

  private final @Nullable LagValve valve;
  private final @Nullable TimeBudget budget;

  private LoadGuard(@Nullable LagValve valve, @Nullable TimeBudget budget) {
    this.valve = valve;
    this.budget = budget;
  }

  /** Lets the encoder read as long as both allow it. */
  public static LoadGuard of(LagValve valve, TimeBudget budget) {
    return new LoadGuard(valve, budget);
  }

  /** Lets the encoder read whatever it costs. */
  public static LoadGuard none() {
    return new LoadGuard(null, null);
  }

  /** Takes note of how old the input is that just came. */
  public void observeLag(long millis) {
    if (valve != null) {
      valve.observe(millis);
    }
  }

  /** What keeps the encoder from reading now, or null. */
  public @Nullable GaveWay holdsBack() {
    if (!isOpen()) {
      return GaveWay.LAG;
    }
    return budget == null || budget.isLeft() ? null : GaveWay.BUDGET;
  }

  /** Takes note of the time that the encoder took. */
  public void spend(long nanos) {
    if (budget != null) {
      budget.spend(nanos);
    }
  }

  /** Whether the input keeps up well enough for the encoder to read. */
  public boolean isOpen() {
    return valve == null || valve.isOpen();
  }
}
