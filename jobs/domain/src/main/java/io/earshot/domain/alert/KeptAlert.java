package io.earshot.domain.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alert as a conversation remembers it.
 *
 * @param budget the team in whose budget it counts: the one it was opened in; blank for none
 * @param overAt when it was cleared or closed last, or null while it is open
 * @param actedAt when a lead last did something to it, by his clock; null if nobody has
 */
public record KeptAlert(
    Alert alert, String budget, @Nullable Instant overAt, @Nullable Instant actedAt) {

  static KeptAlert of(Alert opened) {
    String team = opened.team();
    return new KeptAlert(opened, team == null ? "" : team, null, null);
  }

  KeptAlert with(Alert next) {
    Instant over = next.state() == alert.state() ? overAt : next.changedAt();
    return new KeptAlert(next, budget, next.isOpen() ? null : over, actedAt);
  }

  KeptAlert actedAt(Instant at) {
    return new KeptAlert(alert, budget, overAt, at);
  }
}
