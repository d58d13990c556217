package io.earshot.local.cli;

import io.earshot.local.backtest.LiveRule;
import io.earshot.local.backtest.LiveTraffic;
import io.earshot.local.broker.TopicsAdmin;
import io.earshot.wire.Topics;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What rules find in live traffic. */
@Command(
    name = "findings",
    mixinStandardHelpOptions = true,
    description = {
      "Print what each rule has found in live traffic, also those in the shadow: how often it fired,"
          + " what it would add to the alerts that leads were shown, and how often a lead was needed"
          + " there, by labels or by what leads said of their alerts."
    },
    footer = {
      "",
      "Examples:",
      "  ./earshot rules findings --since 24h",
      "  ./earshot rules findings --rule gold-wants-refund --json"
    })
final class FindingsCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final KafkaOption kafka = new KafkaOption();

  @Option(names = "--rule", paramLabel = "ID", description = "Only this rule.")
  private @Nullable String ruleId;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = Converters.Time.class,
      description = "Only what happened within that time, such as 24h. Default: all")
  private @Nullable Duration since;

  @Mixin private final LabelsOption labels = new LabelsOption();

  @Option(names = "--json", description = "One JSON object a rule.")
  private boolean json;

  FindingsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    try (TopicsAdmin admin = TopicsAdmin.connect(kafka.servers)) {
      admin.requireExisting(List.of(Topics.RULE_FINDINGS));
    }
    Instant from = since == null ? Instant.EPOCH : InstantSource.system().instant().minus(since);
    LiveTraffic traffic = LiveTraffic.on(kafka.servers, from);
    List<LiveRule> found =
        traffic.rules(labels.needs()).stream()
            .filter(rule -> ruleId == null || rule.ruleId().equals(ruleId))
            .toList();
    FindingsReport report = new FindingsReport(traffic, found);
    if (json) {
      report.printJson(console);
    } else {
      report.print(console);
    }
    return ExitCodes.DONE;
  }
}
