package io.earshot.domain.alert;

import io.earshot.domain.escalation.Severity;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many new alerts a team is shown.
 *
 * @param perHour in any hour of event time, unless the team has a number of its own
 * @param watchShare how much of it may be spent before nothing is left for WATCH, 0 to 1
 * @param warningShare the same for WARNING
 * @param teams numbers of their own, by team
 */
public record BudgetSettings(
    int perHour, double watchShare, double warningShare, Map<String, Integer> teams) {

  /** A team's budget is kept as so many instants at most. */
  static final int MAX_PER_HOUR = 1_000;

  /** Refuses what is no number of alerts or no share. */
  public BudgetSettings {
    requireNumber("perHour", perHour);
    teams.forEach((team, number) -> requireNumber("teams." + team, number));
    requireShare("watchShare", watchShare);
    requireShare("warningShare", warningShare);
  }

  /** As many alerts in a part of an hour, for what is played so many times faster. */
  public BudgetSettings spedUp(double times) {
    Map<String, Integer> own = new LinkedHashMap<>();
    teams.forEach((team, number) -> own.put(team, spedUp(number, times)));
    return new BudgetSettings(spedUp(perHour, times), watchShare, warningShare, own);
  }

  private static int spedUp(int number, double times) {
    return (int) Math.min(MAX_PER_HOUR, Math.ceil(number * times));
  }

  /** The number of alerts in an hour for this team. */
  int of(String team) {
    return teams.getOrDefault(team, perHour);
  }

  /** How many may be spent before nothing is left for this severity; null for no limit. */
  @Nullable Integer limit(String team, Severity severity) {
    return switch (severity) {
      case WATCH -> (int) Math.floor(of(team) * watchShare);
      case WARNING -> (int) Math.floor(of(team) * warningShare);
      case CRITICAL -> null;
    };
  }

  private static void requireNumber(String name, @Nullable Integer number) {
    if (number == null || number < 0 || number > MAX_PER_HOUR) {
      throw new IllegalArgumentException("%s goes from 0 to %d".formatted(name, MAX_PER_HOUR));
    }
  }

  private static void requireShare(String name, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(name + " goes from 0 to 1");
    }
  }
}
