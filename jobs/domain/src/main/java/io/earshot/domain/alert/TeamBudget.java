package io.earshot.domain.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A team's token bucket: a token for each alert that was shown, which comes back an hour of event
 * time later. So in no hour whatever more alerts are shown than there are tokens, but for critical
 * ones.
 *
 * @param spentAt when the tokens that are out were taken, in milliseconds since 1970, earliest
 *     first; as many as the team has tokens at most
 */
public record TeamBudget(List<Long> spentAt) {

  /** Nothing spent. */
  public static final TeamBudget FULL = new TeamBudget(List.of());

  private static final long HOUR = Duration.ofHours(1).toMillis();

  /** How many tokens are out at this time. */
  int spent(Instant at) {
    long hourBefore = clock(at) - HOUR;
    return (int) spentAt.stream().filter(spent -> spent > hourBefore).count();
  }

  /** With one more taken. Of a team that has no more, the one that was taken first comes back. */
  TeamBudget spend(Instant at, int tokens) {
    long now = clock(at);
    List<Long> spent = new ArrayList<>(spentAt);
    spent.removeIf(it -> it <= now - HOUR);
    spent.add(now);
    return new TeamBudget(
        List.copyOf(spent.subList(Math.max(0, spent.size() - tokens), spent.size())));
  }

  /** An alert that comes late counts when it comes: that is when somebody has to read it. */
  private long clock(Instant at) {
    long last = spentAt.isEmpty() ? Long.MIN_VALUE : spentAt.get(spentAt.size() - 1);
    return Math.max(last, at.toEpochMilli());
  }
}
