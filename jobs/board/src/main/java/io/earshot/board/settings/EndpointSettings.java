package io.earshot.board.settings;

import io.earshot.domain.escalation.Severity;
import io.earshot.domain.notification.Stage;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody outside who is told of alerts.
 *
 * @param name lower case letters, digits and hyphens; part of the key of what was told, so do not
 *     change it
 * @param kind in whose form
 * @param url where; it may be a secret itself
 * @param secret of a WEBHOOK the key that notices are signed with, of PAGERDUTY the routing key
 * @param teams whose alerts; empty for all
 * @param minimum how bad an alert has to be
 * @param stages of which changes
 * @param quotes whether customers' words, redacted, go along; if nothing is said, they do not
 * @param quiet when nobody is to be disturbed, or null
 */
public record EndpointSettings(
    String name,
    Kind kind,
    @Nullable Place url,
    @Nullable Secret secret,
    Set<String> teams,
    Severity minimum,
    Set<Stage> stages,
    Boolean quotes,
    @Nullable QuietHours quiet) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  /** In whose form a notice is written. */
  public enum Kind {
    /** Signed JSON, as Standard Webhooks has it. */
    WEBHOOK,
    SLACK,
    TEAMS,
    PAGERDUTY
  }

  @SuppressWarnings("ConstantValue") // what a file leaves out is null here
  public EndpointSettings {
    if (name == null || !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "name is lower case letters, digits and hyphens, not " + name);
    }
    if (kind == null) {
      throw new IllegalArgumentException(name + ": kind is WEBHOOK, SLACK, TEAMS or PAGERDUTY");
    }
    if (url == null && kind != Kind.PAGERDUTY) {
      throw new IllegalArgumentException(name + ": url needs a value");
    }
    if (secret == null && (kind == Kind.PAGERDUTY || kind == Kind.WEBHOOK)) {
      throw new IllegalArgumentException(name + ": secret needs a value, env:NAME or file:PATH");
    }
    if (url != null && kind != Kind.WEBHOOK && !url.mayBeEncrypted()) {
      throw new IllegalArgumentException(name + ": url begins with https");
    }
    quotes = Boolean.TRUE.equals(quotes);
    teams = teams == null ? Set.of() : Set.copyOf(teams);
    minimum = minimum == null ? Severity.WARNING : minimum;
    stages = stages == null ? usual(kind) : Set.copyOf(stages);
  }

  private static Set<Stage> usual(Kind kind) {
    return kind == Kind.PAGERDUTY || kind == Kind.WEBHOOK
        ? Set.of(Stage.OPEN, Stage.TAKEN, Stage.OVER)
        : Set.of(Stage.OPEN, Stage.OVER);
  }

  /** Whether it is told of alerts of this team that are as bad as that. */
  public boolean wants(@Nullable String team, Severity severity) {
    return severity.compareTo(minimum) >= 0
        && (teams.isEmpty() || (team != null && teams.contains(team)));
  }
}
