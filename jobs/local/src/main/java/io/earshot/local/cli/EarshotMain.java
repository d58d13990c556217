package io.earshot.local.cli;

import io.earshot.board.settings.BoardFileException;
import io.earshot.language.data.BadDataException;
import io.earshot.language.model.ModelException;
import io.earshot.language.redaction.RedactionException;
import io.earshot.local.broker.BrokerException;
import io.earshot.local.cluster.ClusterException;
import io.earshot.local.sizing.SizingException;
import io.earshot.local.traffic.CorpusException;
import io.earshot.pipeline.settings.SettingsException;
import io.earshot.rules.RuleFileException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** The command line of Earshot. */
@Command(
    name = "earshot",
    description = "Listens to every conversation of a contact centre and tells who can act.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Begin with:  ./earshot demo",
      "Measure:     ./earshot bench --quick",
      "Exit codes:  0 done, 1 failed, 2 wrong use"
    })
public final class EarshotMain {

  private EarshotMain() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(Console.ofProcess(), args));
  }

  /** Runs a command. */
  static int run(Console console, String... args) {
    CommandLine line =
        new CommandLine(new EarshotMain())
            .addSubcommand(new DemoCommand(console))
            .addSubcommand(new RunCommand(console))
            .addSubcommand(new BoardCommand(console, System.in))
            .addSubcommand(new ReplayCommand(console))
            .addSubcommand(new WatchCommand(console))
            .addSubcommand(new TopicsCommand(console))
            .addSubcommand(new BrokerCommand(console))
            .addSubcommand(new ScoreCommand(console, System.in))
            .addSubcommand(new TrainCommand(console))
            .addSubcommand(new EvaluateCommand(console))
            .addSubcommand(new BacktestCommand(console))
            .addSubcommand(new TuneCommand(console))
            .addSubcommand(new SimulateQueueCommand(console))
            .addSubcommand(new SizeCommand(console))
            .addSubcommand(new RedactCommand(console))
            .addSubcommand(
                new CommandLine(new RulesCommand(console, System.in))
                    .addSubcommand(new FindingsCommand(console)))
            .addSubcommand(new RoutingCommand(console, System.in))
            .addSubcommand(new AlertsCommand(console));
    line.getSubcommands().values().forEach(EarshotMain::addHelp);
    line.setOut(console.out())
        .setErr(console.err())
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(console.hasColours() ? Ansi.ON : Ansi.OFF))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true)
        .setParameterExceptionHandler((problem, given) -> wrongUse(console, problem))
        .setExecutionExceptionHandler((problem, command, parsed) -> failed(console, problem));
    if (args.length == 0) {
      line.usage(console.out());
      return ExitCodes.WRONG_USE;
    }
    return line.execute(args);
  }

  private static void addHelp(CommandLine command) {
    command.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(new Version());
    command.getSubcommands().values().forEach(EarshotMain::addHelp);
  }

  private static int wrongUse(Console console, ParameterException problem) {
    String command = problem.getCommandLine().getCommandSpec().qualifiedName();
    console.problem(problem.getMessage() + "; see ./" + command + " --help");
    return ExitCodes.WRONG_USE;
  }

  private static int failed(Console console, Exception problem) {
    LoggerFactory.getLogger(EarshotMain.class).error("The command failed", problem);
    boolean isForPeople =
        problem instanceof CommandException
            || problem instanceof BadDataException
            || problem instanceof BoardFileException
            || problem instanceof BrokerException
            || problem instanceof ClusterException
            || problem instanceof CorpusException
            || problem instanceof ModelException
            || problem instanceof RedactionException
            || problem instanceof RuleFileException
            || problem instanceof SettingsException
            || problem instanceof SizingException;
    console.problem(
        isForPeople
            ? String.valueOf(problem.getMessage())
            : "%s; the whole story is in %s"
                .formatted(problem, console.home().resolve("data/logs/earshot.log")));
    return ExitCodes.FAILED;
  }
}
