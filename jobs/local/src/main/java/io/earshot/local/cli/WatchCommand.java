package io.earshot.local.cli;

import io.earshot.local.broker.TopicsAdmin;
import io.earshot.local.lines.RecordLines;
import io.earshot.local.topics.Received;
import io.earshot.local.topics.TopicTail;
import io.earshot.wire.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A topic, readable. */
@Command(
    name = "watch",
    description = "Print what comes on a topic, one readable line a record.",
    footer = {
      "",
      "Examples:",
      "  ./earshot watch alerts",
      "  ./earshot watch scored --from-beginning --limit 20",
      "  ./earshot watch decisions --json --for 30s | jq .target.queue"
    })
final class WatchCommand implements Callable<Integer> {

  private static final Duration POLL = Duration.ofMillis(200);

  @Parameters(
      paramLabel = "TOPIC",
      converter = TopicNames.class,
      description =
          "alerts, decisions, conversations, scored, customers, dead-letters, events, profiles,"
              + " rules, findings, audit, status, notifications,"
              + " or a full name such as alerts.v1.")
  private @Nullable Topic<?> topic;

  @Mixin private final KafkaOption kafka = new KafkaOption();

  @Option(names = "--from-beginning", description = "Also print what is already there.")
  private boolean fromBeginning;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "End after so many records.",
      defaultValue = "9223372036854775807",
      showDefaultValue = Visibility.NEVER)
  private long limit;

  @Option(
      names = "--for",
      paramLabel = "TIME",
      converter = Converters.Time.class,
      description = "End after so long, for example 10s.")
  private @Nullable Duration howLong;

  @Option(names = "--json", description = "Print the records as they are, one JSON object a line.")
  private boolean json;

  private final Console console;

  WatchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    StopSignal stop = StopSignal.listen();
    try (TopicsAdmin admin = TopicsAdmin.connect(kafka.servers)) {
      admin.requireExisting(List.of(topic));
    }
    long end = howLong == null ? Long.MAX_VALUE : System.nanoTime() + howLong.toNanos();
    long printed = 0;
    try (TopicTail tail = open()) {
      while (!stop.isAsked()
          && !console.isDeserted()
          && printed < limit
          && (howLong == null || System.nanoTime() < end)) {
        for (Received<?> received : tail.poll(POLL)) {
          if (printed++ < limit) {
            print(received);
          }
        }
      }
    }
    return ExitCodes.DONE;
  }

  private TopicTail open() {
    List<Topic<?>> topics = List.of(Objects.requireNonNull(topic));
    return fromBeginning
        ? TopicTail.fromBeginning(kafka.servers, topics)
        : TopicTail.fromNow(kafka.servers, topics);
  }

  private void print(Received<?> received) {
    byte[] value = received.raw().value();
    if (!json) {
      console.line(RecordLines.of(received));
    } else if (value != null) {
      console.line(new String(value, StandardCharsets.UTF_8));
    }
  }
}
