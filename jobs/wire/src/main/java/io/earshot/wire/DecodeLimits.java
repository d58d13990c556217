package io.earshot.wire;

import java.time.Duration;

/**
 * What a record may be before it is refused unread or unbelieved.
 *
 * @param maxBytes of a value; a larger one is TOO_LARGE
 * @param maxAhead how far an event's own time may lie after the record's timestamp: one event of
 *     the year 2099 would make every deadline due
 */
public record DecodeLimits(int maxBytes, Duration maxAhead) {

  /** 1 MiB and a day. */
  public static final DecodeLimits DEFAULT = new DecodeLimits(1024 * 1024, Duration.ofDays(1));
}
