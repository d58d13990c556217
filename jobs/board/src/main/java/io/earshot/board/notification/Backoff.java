package io.earshot.board.notification;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long an endpoint is left alone after failures in a row: twice as long each time, up to a
 * bound, and by up to half at random less, so that many who failed together do not come back
 * together.
 */
record Backoff(Duration first, Duration longest, RandomGenerator random) {

  private static final int MOST_DOUBLINGS = 30;

  Duration after(int failures) {
    int doublings = Math.min(MOST_DOUBLINGS, failures - 1);
    long full = Math.min(longest.toMillis(), first.toMillis() << Math.max(0, doublings));
    return Duration.ofMillis(full - random.nextLong(full / 2 + 1));
  }
}
