package io.earshot.local.cli;

import io.earshot.board.Board;
import io.earshot.board.BoardSettings;
import io.earshot.rules.RuleFile;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The page for team leads. */
@Command(
    name = "board",
    description = "Show the contact centre on a page that team leads keep open all day.",
    footer = {
      "",
      "Examples:",
      "  ./earshot board --bootstrap-servers kafka:9092",
      "  ./earshot board --port 8091"
    })
final class BoardCommand implements Callable<Integer> {

  private static final Duration LOOK = Duration.ofSeconds(1);

  @Mixin private final KafkaOption kafka = new KafkaOption();

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "The address to answer on. Default: ${DEFAULT-VALUE}, this machine alone")
  private String host = "";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8090",
      description = "0 for any that is free. Default: ${DEFAULT-VALUE}")
  private int port;

  @Mixin private final RulesOption rules = new RulesOption();

  private final Console console;

  BoardCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    StopSignal stop = StopSignal.listen();
    BoardSettings settings =
        new BoardSettings(
            kafka.servers,
            host,
            port,
            rules.file == null ? RuleFile.shipped() : RuleFile.checked(rules.file));
    try (Board board = Board.start(settings)) {
      console.line("The board: %s; Ctrl-C ends it.".formatted(board.address()));
      boolean asked = stop.within(LOOK);
      while (!asked) {
        asked = stop.within(LOOK);
      }
    }
    return ExitCodes.DONE;
  }
}
