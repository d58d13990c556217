package io.earshot.board.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down who guesses passwords. After some failures under a key the next attempt has to wait,
 * twice as long each time. Bounded; the key that was used least lately is forgotten.
 */
final class LoginThrottle {

  static final int MOST_KEYS = 10_000;

  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final int MOST_DOUBLINGS = 12;

  private final InstantSource clock;
  private final Map<String, Failures> byKey =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > MOST_KEYS;
        }
      };

  LoginThrottle(InstantSource clock) {
    this.clock = clock;
  }

  /** How long whoever uses this key has to wait before the next attempt. */
  synchronized Duration wait(String key) {
    Failures failures = byKey.get(key);
    Instant now = clock.instant();
    return failures == null || !failures.notBefore.isAfter(now)
        ? Duration.ZERO
        : Duration.between(now, failures.notBefore);
  }

  /**
   * An attempt under this key has failed.
   *
   * @param free how many failures cost nothing
   */
  synchronized void failed(String key, int free) {
    Failures before = byKey.getOrDefault(key, new Failures(0, Instant.MIN));
    int count = before.count + 1;
    int doublings = Math.min(MOST_DOUBLINGS, count - free);
    Duration wait = doublings < 0 ? Duration.ZERO : FIRST_WAIT.multipliedBy(1L << doublings);
    Duration bounded = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    byKey.put(key, new Failures(count, clock.instant().plus(bounded)));
  }

  synchronized void succeeded(String key) {
    byKey.remove(key);
  }

  private record Failures(int count, Instant notBefore) {}
}
