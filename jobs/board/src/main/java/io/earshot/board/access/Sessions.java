package io.earshot.board.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who is logged in. Held in memory only: after a restart of the board everybody logs in again.
 * Bounded; the one that was idle for longest makes room.
 */
final class Sessions {

  static final int MOST = 10_000;

  private static final int SECRET_BYTES = 32;

  private final Duration idleFor;
  private final Duration longestFor;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Used> byKey = new LinkedHashMap<>(16, 0.75f, true);

  Sessions(Duration idleFor, Duration longestFor, InstantSource clock) {
    this.idleFor = idleFor;
    this.longestFor = longestFor;
    this.clock = clock;
  }

  /** Lets somebody in, under a key that nobody could know before. */
  synchronized String open(Supplier<@Nullable Viewer> person) {
    Instant now = clock.instant();
    byKey.values().removeIf(used -> isOver(used, now));
    if (byKey.size() >= MOST) {
      Iterator<String> eldest = byKey.keySet().iterator();
      eldest.next();
      eldest.remove();
    }
    String key = secret();
    Session session = new Session(secret(), person, now.plus(longestFor));
    byKey.put(key, new Used(session, now));
    return key;
  }

  /** The session under this key, which is used by that; null if there is none or it is over. */
  synchronized @Nullable Session use(@Nullable String key) {
    Used used = key == null ? null : byKey.get(key);
    if (used == null) {
      return null;
    }
    Instant now = clock.instant();
    if (isOver(used, now)) {
      byKey.remove(key);
      return null;
    }
    byKey.put(key, new Used(used.session, now));
    return used.session;
  }

  synchronized void close(@Nullable String key) {
    if (key != null) {
      byKey.remove(key);
    }
  }

  /** 256 bits that nobody can guess, fit for a cookie, a header and a query. */
  String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private boolean isOver(Used used, Instant now) {
    return !now.isBefore(used.session.endsAt())
        || !now.isBefore(used.at.plus(idleFor))
        || used.session.person().get() == null;
  }

  private record Used(Session session, Instant at) {}
}
