package io.earshot.domain.routing;

import io.earshot.domain.event.MessageId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The grounds of a decision as they are found. One that was given before keeps the message that
 * showed it then.
 */
final class Grounds {

  static final String AS_QUEUED = "as-queued";
  static final String FALLBACK = "fallback-queue";
  static final String SPEAKERS = "language-to-speakers";
  static final String UNSPOKEN = "language-not-spoken";
  static final String CLOSED = "overflow-when-closed";
  static final String WAITED = "overflow-after-wait";

  /** What Earshot does by itself goes by these names; no rule may take one. */
  static final Set<String> OWN = Set.of(AS_QUEUED, FALLBACK, SPEAKERS, UNSPOKEN, CLOSED, WAITED);

  private static final int OWN_VERSION = 1;

  private final List<RoutingReason> before;
  private final @Nullable MessageId now;
  private final List<RoutingReason> found = new ArrayList<>();

  /**
   * No grounds yet.
   *
   * @param before those of the decision before
   * @param now the message that is judged, or null
   */
  Grounds(List<RoutingReason> before, @Nullable MessageId now) {
    this.before = before;
    this.now = now;
  }

  void add(String ownRule, String inWords) {
    add(inWords, ownRule, OWN_VERSION);
  }

  void add(RoutingRule rule) {
    add(rule.inWords(), rule.ruleId(), rule.version());
  }

  static String queued(String queue) {
    return "Queue " + queue;
  }

  List<RoutingReason> found() {
    return List.copyOf(found);
  }

  private void add(String inWords, String rule, int version) {
    for (RoutingReason given : before) {
      if (given.version() == version
          && given.rule().equals(rule)
          && given.reason().equals(inWords)) {
        found.add(given);
        return;
      }
    }
    found.add(new RoutingReason(inWords, rule, version, now));
  }
}
