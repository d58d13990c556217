package io.earshot.local.cli;

import io.earshot.board.Board;
import io.earshot.board.BoardSettings;
import io.earshot.board.access.Passwords;
import io.earshot.board.access.Role;
import io.earshot.board.notification.Notifier;
import io.earshot.board.notification.TestNotice;
import io.earshot.board.settings.BoardFile;
import io.earshot.board.settings.EndpointSettings;
import io.earshot.board.settings.UsersFile;
import io.earshot.rules.RuleFile;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The page for team leads. Each method asks for the standard options itself: picocli counts its
 * arguments from behind them.
 */
@Command(
    name = "board",
    description = "Show the contact centre on a page that team leads keep open all day.",
    footer = {
      "",
      "Examples:",
      "  ./earshot board --bootstrap-servers kafka:9092",
      "  ./earshot board --port 8091",
      "  ./earshot board --settings board.yaml"
    })
final class BoardCommand implements Callable<Integer> {

  private static final Duration LOOK = Duration.ofSeconds(1);

  @Mixin private final KafkaOption kafka = new KafkaOption();

  @Mixin private final BoardFileOption settings = new BoardFileOption();

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "The address to answer on. Default: as in the settings, this machine alone")
  private @Nullable String host;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "0 for any that is free. Default: as in the settings, 8090")
  private @Nullable Integer port;

  @Mixin private final RulesOption rules = new RulesOption();

  private final Console console;
  private final InputStream in;

  /** A command that reads a password from that input where there is no terminal. */
  BoardCommand(Console console, InputStream in) {
    this.console = console;
    this.in = in;
  }

  @Override
  public Integer call() {
    StopSignal stop = StopSignal.listen();
    BoardFile file = BoardFile.load(settings.file);
    file =
        file.listening(
            host == null ? file.listen().host() : host, port == null ? file.listen().port() : port);
    BoardSettings board =
        new BoardSettings(
            kafka.servers,
            file,
            rules.file == null ? RuleFile.shipped() : RuleFile.checked(rules.file));
    try (Board open = Board.start(board)) {
      console.line("The board: %s; Ctrl-C ends it.".formatted(open.address()));
      boolean asked = stop.within(LOOK);
      while (!asked) {
        asked = stop.within(LOOK);
      }
    }
    return ExitCodes.DONE;
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Say whether the board's settings can be used, secrets included.",
      footer = {
        "",
        "Exit code 1 if anything is wrong. Needs no Kafka and tells nobody.",
        "",
        "Example:",
        "  ./earshot board check --settings board.yaml"
      })
  int check(@Mixin BoardFileOption option) {
    BoardFile file = BoardFile.load(option.file);
    Path users = file.access().users();
    String who = file.access().login().name();
    if (users != null) {
      who += ", %d users".formatted(UsersFile.open(users).size());
    }
    Notifier.start(file.notifications(), notice -> {}, InstantSource.system()).close();
    List<EndpointSettings> endpoints = file.notifications().endpoints();
    console.line(
        "%s: answers on %s:%d, login %s, %s"
            .formatted(
                option.file == null ? "config/board.yaml" : option.file,
                file.listen().host(),
                file.listen().port(),
                who,
                endpoints.isEmpty()
                    ? "tells nobody"
                    : "tells "
                        + String.join(
                            ", ", endpoints.stream().map(EndpointSettings::name).toList())));
    return ExitCodes.DONE;
  }

  @Command(
      name = "notify-test",
      mixinStandardHelpOptions = true,
      description = "Tell an endpoint of an alert that is none, to see whether it arrives.",
      footer = {
        "",
        "Exit code 1 if it does not.",
        "",
        "Example:",
        "  ./earshot board notify-test north-chat --settings board.yaml"
      })
  int notifyTest(
      @Mixin BoardFileOption option,
      @Parameters(paramLabel = "ENDPOINT", description = "Its name in the settings.") String name) {
    BoardFile file = BoardFile.load(option.file);
    String problem = TestNotice.send(file.notifications(), name, InstantSource.system());
    if (problem != null) {
      console.problem(name + ": " + problem);
      return ExitCodes.FAILED;
    }
    console.line(name + ": taken");
    return ExitCodes.DONE;
  }

  @Command(
      name = "hash-password",
      mixinStandardHelpOptions = true,
      description = "Print a line for the file of users; the password is asked for.",
      footer = {
        "",
        "Example:",
        "  ./earshot board hash-password lena --role LEAD --team north >> users.yaml"
      })
  int hashPassword(
      @Parameters(paramLabel = "NAME", description = "What the person logs in by.") String name,
      @Option(
              names = "--role",
              paramLabel = "ROLE",
              defaultValue = "LEAD",
              description = "VIEWER, LEAD or ADMIN. Default: ${DEFAULT-VALUE}")
          Role role,
      @Option(
              names = "--team",
              paramLabel = "TEAM",
              description = "Seen by the person; may be repeated. Default: all")
          @Nullable List<String> teams) {
    String hash;
    try {
      hash = Passwords.hash(password());
    } catch (IllegalArgumentException e) {
      throw new CommandException(String.valueOf(e.getMessage()));
    }
    String seen = teams == null ? "" : ", teams: [" + String.join(", ", teams) + "]";
    console.line("- {name: %s, password: \"%s\", role: %s%s}".formatted(name, hash, role, seen));
    return ExitCodes.DONE;
  }

  private char[] password() {
    java.io.Console terminal = System.console();
    if (terminal != null) {
      char[] typed = terminal.readPassword("Password: ");
      return typed == null ? new char[0] : typed;
    }
    Scanner lines = new Scanner(in, StandardCharsets.UTF_8);
    return lines.hasNextLine() ? lines.nextLine().toCharArray() : new char[0];
  }
}
