package io.earshot.local.cli;

import io.earshot.domain.alert.Alert;
import io.earshot.domain.alert.AlertAction;
import io.earshot.domain.audit.AuditEntry;
import io.earshot.local.lines.AlertLines;
import io.earshot.local.topics.KnownAlerts;
import io.earshot.local.topics.TopicTail;
import io.earshot.local.topics.TopicWriter;
import io.earshot.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which alert, who does something with it, and how long to wait for the job's answer. */
final class AlertOptions {

  private static final Duration POLL = Duration.ofMillis(100);

  @Mixin private KafkaOption kafka = new KafkaOption();

  @Parameters(paramLabel = "ALERT", description = "Its id, or how its id begins.")
  private String id = "";

  @Option(
      names = "--by",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "Who you are. Default: ${DEFAULT-VALUE}")
  private String by = "";

  @Option(
      names = "--wait",
      paramLabel = "TIME",
      defaultValue = "10s",
      converter = Converters.Time.class,
      description = "How long to wait for the job's answer. Default: ${DEFAULT-VALUE}")
  private Duration within = Duration.ZERO;

  /** Sends an action and says what came of it. */
  int act(Console console, AlertAction.Kind kind, @Nullable Instant until) {
    Alert alert = alert();
    AlertAction action =
        new AlertAction(
            alert.alertId(),
            alert.conversationId(),
            kind,
            by,
            until == null ? null : until.truncatedTo(ChronoUnit.MILLIS),
            Instant.now().truncatedTo(ChronoUnit.MILLIS));
    String outcome = outcome(action);
    if (outcome == null) {
      throw new CommandException(
          "No answer within %s: does a job run on this Kafka? The action is on %s and will be done"
                  .formatted(within.toSeconds() + " s", Topics.ALERT_ACTIONS)
              + " when one does");
    }
    String told = outcome.toLowerCase(Locale.ROOT).replace('_', ' ');
    console.line(AlertLines.shortId(alert.alertId()) + " " + kind + ": " + told);
    return outcome.equals(AlertAction.Outcome.DONE.name()) ? ExitCodes.DONE : ExitCodes.FAILED;
  }

  private Alert alert() {
    List<Alert> found = KnownAlerts.read(kafka.servers).beginning(id);
    if (found.isEmpty()) {
      throw new CommandException(
          "There is no alert " + id + "; ./earshot alerts list --all shows those there are");
    }
    if (found.size() > 1) {
      throw new CommandException(
          "%d alerts begin with %s; name more of the id".formatted(found.size(), id));
    }
    return found.get(0);
  }

  private @Nullable String outcome(AlertAction action) {
    List<String> outcomes = new ArrayList<>();
    try (TopicTail tail = TopicTail.fromNow(kafka.servers, List.of(Topics.AUDIT));
        TopicWriter writer = TopicWriter.open(kafka.servers)) {
      writer.write(Topics.ALERT_ACTIONS, action);
      writer.flush();
      long end = System.nanoTime() + within.toNanos();
      while (outcomes.isEmpty() && System.nanoTime() < end) {
        tail.poll(POLL)
            .forEach(
                received ->
                    received.ifOf(
                        Topics.AUDIT,
                        entry -> {
                          if (isAbout(entry, action)) {
                            outcomes.add(entry.outcome());
                          }
                        }));
      }
    }
    return outcomes.isEmpty() ? null : outcomes.get(0);
  }

  private static boolean isAbout(AuditEntry entry, AlertAction action) {
    return entry.subjectId().equals(action.alertId().value())
        && entry.action().equals(action.action().name())
        && entry.by().equals(action.by())
        && entry.at().equals(action.at());
  }
}
