package io.earshot.domain.routing.ageing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * Who comes first among those that wait: the higher priority after ageing, then the longer wait,
 * then the id. A total order at each instant.
 */
public final class WaitingOrder {

  private static final Comparator<Waiting> LONGER_WAIT =
      Comparator.comparing(Waiting::since).thenComparing(one -> one.conversationId().value());

  private final AgeingCurve curve;

  /** The order that this curve makes. */
  public WaitingOrder(AgeingCurve curve) {
    this.curve = curve;
  }

  /** Whether the one is taken before the other at this instant; never true of both ways. */
  public boolean before(Waiting one, Waiting other, Instant now) {
    return at(now).compare(one, other) < 0;
  }

  /** The order at this instant: who is taken first comes first. */
  public Comparator<Waiting> at(Instant now) {
    return Comparator.<Waiting>comparingDouble(one -> -priority(one, now))
        .thenComparing(LONGER_WAIT);
  }

  private double priority(Waiting one, Instant now) {
    return curve.priority(one.base(), Duration.between(one.since(), now), one.serviceLevel());
  }
}
