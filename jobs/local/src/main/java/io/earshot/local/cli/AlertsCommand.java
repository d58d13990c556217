package io.earshot.local.cli;

import io.earshot.domain.alert.Alert;
import io.earshot.domain.alert.AlertAction;
import io.earshot.domain.alert.AlertState;
import io.earshot.domain.escalation.Severity;
import io.earshot.local.lines.AlertLines;
import io.earshot.local.topics.KnownAlerts;
import io.earshot.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a lead does with alerts, from a terminal. */
@Command(name = "alerts", description = "List alerts, and do with them what a lead does.")
final class AlertsCommand {

  private final Console console;

  AlertsCommand(Console console) {
    this.console = console;
  }

  @Command(
      mixinStandardHelpOptions = true,
      name = "list",
      description = "The alerts that somebody may still have to act on, the worst first.",
      footer = {
        "",
        "Examples:",
        "  ./earshot alerts list --team north",
        "  ./earshot alerts list --all --json"
      })
  int list(
      @Mixin KafkaOption kafka,
      @Option(names = "--team", paramLabel = "TEAM", description = "Only this team's.")
          @Nullable String team,
      @Option(names = "--all", description = "Also those that are over.") boolean all,
      @Option(names = "--withheld", description = "Also those withheld beyond the budget.")
          boolean withheld,
      @Option(names = "--json", description = "The records as they are, one a line.")
          boolean json) {
    List<Alert> alerts =
        KnownAlerts.read(kafka.servers).all().stream()
            .filter(alert -> team == null || team.equals(alert.team()))
            .filter(
                alert -> alert.state() == AlertState.WITHHELD ? withheld : all || alert.isOpen())
            .sorted(
                Comparator.comparing(Alert::severity, Comparator.<Severity>reverseOrder())
                    .thenComparing(Alert::openedAt))
            .toList();
    for (Alert alert : alerts) {
      if (json) {
        byte[] value = Objects.requireNonNull(Topics.ALERTS.encode(alert).value());
        console.line(new String(value, StandardCharsets.UTF_8));
      } else {
        console.line(AlertLines.alert(alert));
      }
    }
    if (alerts.isEmpty() && !json) {
      console.note("No such alerts");
    }
    return ExitCodes.DONE;
  }

  @Command(
      mixinStandardHelpOptions = true,
      name = "ack",
      description = "Acknowledge an alert: you look after it.",
      footer = {"", "Example:", "  ./earshot alerts ack 0a1b2c3d --by lena"})
  int acknowledge(@Mixin AlertOptions of) {
    return of.act(console, AlertAction.Kind.ACKNOWLEDGE, null);
  }

  @Command(
      mixinStandardHelpOptions = true,
      name = "snooze",
      description = "Be told of an alert again later.",
      footer = {"", "Example:", "  ./earshot alerts snooze 0a1b2c3d --for 20m --by lena"})
  int snooze(
      @Mixin AlertOptions of,
      @Option(
              names = "--for",
              paramLabel = "TIME",
              converter = Converters.Time.class,
              description = "For how long. Default: alerts.snoozeFor of the job.")
          @Nullable Duration time) {
    return of.act(console, AlertAction.Kind.SNOOZE, time == null ? null : Instant.now().plus(time));
  }

  @Command(
      mixinStandardHelpOptions = true,
      name = "useful",
      description = "Say that an alert was worth your time.",
      footer = {"", "Example:", "  ./earshot alerts useful 0a1b2c3d --by lena"})
  int useful(@Mixin AlertOptions of) {
    return of.act(console, AlertAction.Kind.USEFUL, null);
  }

  @Command(
      mixinStandardHelpOptions = true,
      name = "not-useful",
      description = "Say that an alert was not worth your time.",
      footer = {"", "Example:", "  ./earshot alerts not-useful 0a1b2c3d --by lena"})
  int notUseful(@Mixin AlertOptions of) {
    return of.act(console, AlertAction.Kind.NOT_USEFUL, null);
  }

  @Command(
      mixinStandardHelpOptions = true,
      name = "close",
      description = "Close an alert: it comes back only if it becomes critical.",
      footer = {"", "Example:", "  ./earshot alerts close 0a1b2c3d --by lena"})
  int close(@Mixin AlertOptions of) {
    return of.act(console, AlertAction.Kind.CLOSE, null);
  }
}
