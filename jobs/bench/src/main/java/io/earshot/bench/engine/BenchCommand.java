package io.earshot.bench.engine;

import io.earshot.bench.Home;
import io.earshot.bench.Json;
import io.earshot.bench.engine.load.Scripts;
import io.earshot.bench.engine.scale.ScaleCommand;
import io.earshot.bench.engine.site.BenchException;
import io.earshot.bench.engine.site.Site;
import io.earshot.local.Folder;
import io.earshot.pipeline.settings.JobSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./earshot bench}. */
@Command(
    name = "earshot bench",
    mixinStandardHelpOptions = true,
    subcommands = ScaleCommand.class,
    description = {
      "Measure Earshot beside bare Kafka and bare Flink jobs, all in turns in one run:",
      "how late, how many, at what cost. Kafka, Flink and the load run in processes of",
      "their own."
    },
    footer = {
      "",
      "Examples:",
      "  ./earshot bench --quick",
      "  ./earshot bench --scenarios passthrough,bare,linear --rates 1000,5000 --json > speed.json"
    })
public final class BenchCommand implements Callable<Integer> {

  private static final String EXACT =
      """
      kafka: {delivery: {scoredMessages: EXACT, conversations: EXACT, customers: EXACT,
        routingDecisions: EXACT, alerts: EXACT, alertFeedback: EXACT, ruleFindings: EXACT,
        audit: EXACT, deadLetters: EXACT}, %s}
      """
          .formatted(Site.PATIENT);

  @Option(names = "--quick", description = "Two or three minutes: a look, no figures to report.")
  private boolean quick;

  @Option(
      names = "--scenarios",
      paramLabel = "NAME",
      split = ",",
      description = {
        "What to measure: ${COMPLETION-CANDIDATES}.",
        "Default: all; with --quick passthrough, bare and linear."
      })
  private List<Scenario> scenarios = new ArrayList<>();

  @Option(
      names = "--rates",
      paramLabel = "N",
      split = ",",
      description = "Messages a second, beside 70 %% of the drain. Default: 1000,5000")
  private List<Integer> rates = new ArrayList<>();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often each cell is measured. Default: 5, with --quick 1")
  private int rounds;

  @Option(
      names = "--events",
      paramLabel = "FILE",
      description = {
        "Play the conversations of that file, as ./earshot replay takes it, over and over.",
        "Default: the corpus of the models"
      })
  private @Nullable Path events;

  @Option(names = "--json", description = "Print every cell as JSON instead of tables.")
  private boolean json;

  @Option(
      names = "--svg",
      paramLabel = "FILE",
      description = "Also draw the cells of the first rate into that file.")
  private @Nullable Path svg;

  @Option(
      names = "--profile",
      paramLabel = "FOLDER",
      description = {
        "Put flame graphs there, of processor time, of allocation and of state:",
        "drains of their own after all rounds. On Linux."
      })
  private @Nullable Path profile;

  @Option(
      names = "-D",
      paramLabel = "NAME=VALUE",
      description = "A setting of Flink for all jobs, to see what it does; may be repeated.")
  private Map<String, String> flink = new TreeMap<>();

  private final Home home = Home.own();

  /** A command; picocli fills it in. */
  BenchCommand() {}

  /** Runs it and ends the process with its exit code. */
  public static void main(String[] arguments) {
    CommandLine line =
        new CommandLine(new BenchCommand())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpAutoWidth(true)
            .setExecutionExceptionHandler(BenchCommand::failed);
    System.exit(line.execute(arguments));
  }

  private static int failed(Exception problem, CommandLine line, CommandLine.ParseResult parsed)
      throws Exception {
    if (problem instanceof BenchException) {
      System.err.println("earshot: " + problem.getMessage());
      return 1;
    }
    throw problem;
  }

  @Override
  public Integer call() throws IOException {
    Size size = quick ? Size.QUICK : Size.FULL;
    if (rounds > 0) {
      size = size.withRounds(rounds);
    }
    size = size.withFlink(flink);
    List<Scenario> chosen = scenarios;
    if (chosen.isEmpty()) {
      chosen =
          quick
              ? List.of(Scenario.PASSTHROUGH, Scenario.BARE, Scenario.LINEAR)
              : List.of(Scenario.values());
    }
    List<Integer> chosenRates = rates;
    if (chosenRates.isEmpty()) {
      chosenRates = quick ? List.of(1_000) : List.of(1_000, 5_000);
    }
    if (profile != null) {
      Files.createDirectories(profile);
    }
    Scripts scripts = events == null ? Scripts.ofCorpus(home.corpus()) : Scripts.ofFile(events);
    try (Folder own = Folder.temporary()) {
      SpeedRun run = new SpeedRun(size, scripts, this::settings, System.err::println);
      try {
        run.measure(chosen, chosenRates, own.path(), profile);
      } finally {
        if (!run.cells().isEmpty()) {
          report(run.cells(), Load.of(chosenRates.get(0)));
        }
      }
    }
    return 0;
  }

  private void report(List<Cell> cells, Load drawn) throws IOException {
    System.out.print(json ? Json.of(cells) : new SpeedReport(cells).markdown());
    if (svg != null) {
      Files.writeString(svg, SpeedDrawing.of(cells, drawn.name()));
    }
  }

  private JobSettings settings(Scenario scenario) {
    return switch (scenario) {
      case CASCADE -> home.settings("CASCADE", Site.PATIENT_KAFKA);
      case EXACT -> home.settings("LINEAR", EXACT);
      case RAW, PASSTHROUGH, BARE, LINEAR -> home.settings("LINEAR", Site.PATIENT_KAFKA);
    };
  }
}
