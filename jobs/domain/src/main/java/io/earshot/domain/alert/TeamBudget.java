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

  /** How many tokens are out at this time; those taken later, by who was not late, are too. */
  int spent(Instant at) {
    long hourBefore = at.toEpochMilli() - HOUR;
    return (int) spentAt.stream().filter(spent -> spent > hourBefore).count();
  }

  /** With one more taken. Of a team that has no more, the one that was taken first comes back. */
  TeamBudget spend(Instant at, int tokens) {
    List<Long> spent = new ArrayList<>(spentAt);
    spent.add(at.toEpochMilli());
    spent.sort(null);
    long hourBefore = spent.get(spent.size() - 1) - HOUR;
    spent.removeIf(it -> it <= hourBefore);
    return new TeamBudget(
        List.copyOf(spent.subList(Math.max(0, spent.size() - tokens), spent.size())));
  }
}
