package io.earshot.domain.routing;

/**
 * A priority as coarsely as service levels and people tell it apart, least first. A conversation
 * rises into a class at its edge and leaves it only {@value #SLACK} below (hysteresis).
 */
public enum Urgency {
  LOW(0),
  NORMAL(30),
  HIGH(60),
  URGENT(80);

  /** How far a priority must fall below the edge of its class to leave it. */
  static final int SLACK = 5;

  private final int from;

  Urgency(int from) {
    this.from = from;
  }

  /** The class of a priority, 0 to 100, of which nothing was known before. */
  public static Urgency of(int priority) {
    Urgency found = LOW;
    for (Urgency urgency : values()) {
      found = priority >= urgency.from ? urgency : found;
    }
    return found;
  }

  /**
   * The class of a priority, 0 to 100.
   *
   * @param before the class it was in
   */
  public static Urgency of(int priority, Urgency before) {
    Urgency found = of(priority);
    return found.compareTo(before) < 0 && of(priority + SLACK).compareTo(before) >= 0
        ? before
        : found;
  }
}
