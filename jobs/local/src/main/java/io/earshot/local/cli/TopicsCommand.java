package io.earshot.local.cli;

import io.earshot.local.broker.TopicFinding;
import io.earshot.local.broker.TopicsAdmin;
import io.earshot.local.lines.Line;
import io.earshot.local.lines.Tint;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The topics on a Kafka. */
@Command(name = "topics", description = "Create the topics that Earshot reads and writes.")
final class TopicsCommand {

  private final Console console;

  TopicsCommand(Console console) {
    this.console = console;
  }

  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description = "Create the topics that are missing; those that exist are left as they are.",
      footer = {
        "",
        "Examples:",
        "  ./earshot topics create --bootstrap-servers kafka:9092",
        "  ./earshot topics create --bootstrap-servers kafka:9092 --partitions 16"
      })
  int create(
      @Mixin KafkaOption kafka,
      @Option(
              names = "--partitions",
              paramLabel = "N",
              defaultValue = "4",
              description = {
                "Of the topics that grow with the traffic, at least 4; size tells how many."
                    + " Default: ${DEFAULT-VALUE}"
              })
          int partitions,
      @Option(names = "--json", description = "One JSON object a topic.") boolean json) {
    List<TopicFinding> findings;
    try (TopicsAdmin admin = TopicsAdmin.connect(kafka.servers)) {
      findings = admin.createMissing(partitions);
    }
    for (TopicFinding finding : findings) {
      if (json) {
        console.line(
            new Report()
                .add("topic", null, finding.topic())
                .add("state", null, finding.state().name())
                .add("detail", null, finding.detail())
                .json());
      } else {
        console.line(
            new Line()
                .column(tint(finding), finding.state().name().toLowerCase(Locale.ROOT), 8)
                .column(Tint.NAME, finding.topic(), 24)
                .add(finding.detail()));
      }
    }
    return ExitCodes.DONE;
  }

  /** What a person should know of topics that a command found or made on its way. */
  static void tell(Console console, List<TopicFinding> findings) {
    long created =
        findings.stream().filter(one -> one.state() == TopicFinding.State.CREATED).count();
    if (created > 0) {
      console.note("Created " + created + " topics");
    }
    findings.stream()
        .filter(one -> one.state() == TopicFinding.State.DIFFERS)
        .forEach(one -> console.note("Topic " + one.topic() + " differs: " + one.detail()));
  }

  private static Tint tint(TopicFinding finding) {
    return switch (finding.state()) {
      case CREATED -> Tint.GOOD;
      case FOUND -> Tint.PLAIN;
      case DIFFERS -> Tint.WARN;
    };
  }
}
