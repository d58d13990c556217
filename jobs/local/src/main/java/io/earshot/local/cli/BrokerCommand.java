package io.earshot.local.cli;

import io.earshot.local.broker.EmbeddedBroker;
import io.earshot.local.broker.TopicsAdmin;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Kafka for those who have none. */
@Command(
    name = "broker",
    description = "Run a Kafka broker on this machine, to try run, replay and watch without one.",
    footer = {"", "Example:", "  ./earshot broker --port 9092"})
final class BrokerCommand implements Callable<Integer> {

  private static final Duration FOREVER = Duration.ofDays(36_500);

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "9092",
      description = "Where clients find it. Default: ${DEFAULT-VALUE}")
  private int port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where it keeps its data. Default: data/kafka")
  private @Nullable Path data;

  private final Console console;

  BrokerCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    StopSignal stop = StopSignal.listen();
    Path directory = data == null ? console.home().resolve("data/kafka") : data.toAbsolutePath();
    console.passing("Starting Kafka ...");
    try (EmbeddedBroker broker = EmbeddedBroker.start(directory, port)) {
      try (TopicsAdmin admin = TopicsAdmin.connect(broker.bootstrapServers())) {
        admin.createMissing();
      }
      console.passed();
      console.line(
          "Kafka answers at " + broker.bootstrapServers() + ", its data are in " + directory);
      console.line(
          "Next, in other terminals: ./earshot run, ./earshot watch alerts, ./earshot replay FILE");
      console.line("Ctrl-C ends it.");
      stop.within(FOREVER);
      console.passing("Stopping Kafka ...");
    }
    console.passed();
    return ExitCodes.DONE;
  }
}
