package io.earshot.bench.engine;

import java.util.Locale;

/**
 * A load to measure under.
 *
 * @param name for a table, for example "1,000 a second"
 * @param perSecond messages a second; {@link #UNTHROTTLED} for as fast as it goes
 */
public record Load(String name, double perSecond) {

  /** As fast as Kafka takes it. */
  public static final double UNTHROTTLED = Double.POSITIVE_INFINITY;

  /** So many messages a second. */
  static Load of(int perSecond) {
    return new Load(String.format(Locale.ROOT, "%,d a second", perSecond), perSecond);
  }

  /** A drain. */
  static final Load DRAIN = new Load("drain", UNTHROTTLED);

  boolean isPaced() {
    return perSecond < UNTHROTTLED;
  }
}
