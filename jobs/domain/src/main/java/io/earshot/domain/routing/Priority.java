package io.earshot.domain.routing;

import org.jspecify.annotations.Nullable;

/**
 * How soon, with its scale and direction declared, since the systems of the field disagree on both.
 *
 * @param value min to max, as of the decision
 * @param urgency its class
 * @param ageing how the value goes on while the customer waits, or null if it does not
 */
public record Priority(
    int value, int min, int max, boolean higherIsSooner, Urgency urgency, @Nullable Ageing ageing) {

  /** The least and the greatest value of Earshot's own scale. */
  public static final int MIN = 0;

  /** See {@link #MIN}. */
  public static final int MAX = 100;

  /** A priority on Earshot's own scale, 0 to 100, higher is sooner; the value is clamped to it. */
  public static Priority of(int value) {
    int clamped = clamped(value);
    return of(clamped, Urgency.of(clamped), null);
  }

  /** The same of a class that is known, and with its ageing. */
  public static Priority of(int value, Urgency urgency, @Nullable Ageing ageing) {
    return new Priority(clamped(value), MIN, MAX, true, urgency, ageing);
  }

  private static int clamped(int value) {
    return Math.max(MIN, Math.min(MAX, value));
  }
}
