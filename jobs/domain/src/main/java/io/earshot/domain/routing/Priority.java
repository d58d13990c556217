package io.earshot.domain.routing;

/**
 * How soon, with its scale and direction declared, since the systems of the field disagree on both.
 *
 * @param value min to max
 */
public record Priority(int value, int min, int max, boolean higherIsSooner) {

  /** A priority on Earshot's own scale, 0 to 100, higher is sooner; the value is clamped to it. */
  public static Priority of(int value) {
    return new Priority(Math.max(0, Math.min(100, value)), 0, 100, true);
  }
}
