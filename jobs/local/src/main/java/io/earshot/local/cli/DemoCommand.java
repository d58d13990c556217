package io.earshot.local.cli;

import io.earshot.domain.alert.AlertSettings;
import io.earshot.local.Folder;
import io.earshot.local.demo.Demo;
import io.earshot.local.demo.FloorView;
import io.earshot.local.demo.Latency.Percentiles;
import io.earshot.local.lines.Line;
import io.earshot.local.lines.Tint;
import io.earshot.local.screen.Header.Caption;
import io.earshot.local.screen.Screen;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.pipeline.settings.SettingsFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Everything at once. */
@Command(
    name = "demo",
    description = {
      "Run everything in this process, with conversations of the corpus as live traffic.",
      "Moods, alerts and routing decisions are shown as they come, here and on the board,",
      "whose address is printed first."
    },
    footer = {
      "",
      "Examples:",
      "  ./earshot demo",
      "  ./earshot demo --open",
      "  ./earshot demo --speed 1x --seed 7",
      "  ./earshot demo --reader cascade",
      "  ./earshot demo --for 60s --json > demo.jsonl"
    })
final class DemoCommand implements Callable<Integer> {

  private static final Duration REFRESH = Duration.ofMillis(200);
  private static final double SLOWEST = 1;
  private static final double FASTEST = 100;

  @Mixin private final JobReaderOption reader = new JobReaderOption();

  @Option(
      names = "--speed",
      paramLabel = "1x..100x",
      converter = Converters.Speed.class,
      defaultValue = "10x",
      description = "How much faster than the corpus. Default: ${DEFAULT-VALUE}")
  private double speed;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Draws the order of conversations. Default: ${DEFAULT-VALUE}")
  private long seed;

  @Option(
      names = "--for",
      paramLabel = "TIME",
      converter = Converters.Time.class,
      description = "End by itself, for example after 60s.")
  private @Nullable Duration howLong;

  @Option(
      names = "--conversations",
      paramLabel = "N",
      defaultValue = "24",
      description = "How many are open at once. Default: ${DEFAULT-VALUE}")
  private int atOnce;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "0",
      showDefaultValue = Visibility.NEVER,
      description = "Of Flink's web page. Default: 8081, or the next that is free")
  private int port;

  @Option(
      names = "--board-port",
      paramLabel = "PORT",
      defaultValue = "0",
      showDefaultValue = Visibility.NEVER,
      description = "Of the board. Default: 8090, or the next that is free")
  private int boardPort;

  @Option(names = "--open", description = "Open the board in a browser, if there is a desktop.")
  private boolean open;

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      defaultValue = "2",
      description = "Of the job. Default: ${DEFAULT-VALUE}")
  private int parallelism;

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      description = "Folder of conversations. Default: models/corpus/conversations")
  private @Nullable Path corpus;

  @Option(
      names = "--json",
      description = "Print what comes out on the topics, one JSON object a line.")
  private boolean json;

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  private CommandSpec spec;

  private final Console console;

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (speed < SLOWEST || speed > FASTEST) {
      throw new ParameterException(spec.commandLine(), "--speed goes from 1x to 100x");
    }
    StopSignal stop = StopSignal.listen();
    try (Folder folder = Folder.temporary()) {
      Demo.Options options =
          new Demo.Options(
              corpus == null ? console.home().resolve("models/corpus/conversations") : corpus,
              folder.path(),
              speed,
              seed,
              atOnce,
              parallelism,
              port,
              boardPort);
      long start = System.nanoTime();
      console.passing("Starting Kafka and Flink ...");
      Demo demo = Demo.start(options, settings(), new Telling());
      try {
        started("everything", Duration.ofNanos(System.nanoTime() - start));
        show(demo, options, stop);
        demo.requireWell();
      } finally {
        console.passing("Stopping ...");
        demo.close();
        console.passed();
      }
      summary(demo);
    }
    return ExitCodes.DONE;
  }

  /** As shipped; teams are shown as many alerts as they would be at the speed of the corpus. */
  private JobSettings settings() {
    JobSettings shipped = reader.in(SettingsFiles.defaults());
    AlertSettings alerts = shipped.alerts();
    return shipped.with(alerts.with(alerts.budget().spedUp(speed)));
  }

  private void started(String what, Duration took) {
    console.passed();
    console.note(
        String.format(Locale.ROOT, "Started %s in %.1f s", what, took.toMillis() / 1000.0));
  }

  /** Tells of what has started; the board's address is the first result. */
  private final class Telling implements Demo.Progress {

    @Override
    public void accept(String what, Duration took) {
      started(what, took);
    }

    @Override
    public void boardAnswers(URI address) {
      if (!json) {
        console.line(new Line().add(Tint.STRONG, "The board: " + address));
      }
      if (open && !Browser.open(address)) {
        console.note("There is no desktop to open a browser on: go to " + address);
      }
    }
  }

  private void show(Demo demo, Demo.Options options, StopSignal stop) throws IOException {
    long end = howLong == null ? Long.MAX_VALUE : System.nanoTime() + howLong.toNanos();
    if (json || !console.isTerminal()) {
      DemoLines lines = new DemoLines(console, json);
      lines.begin(note(), demo);
      demo.play(options, lines::received);
      while (demo.isWell()
          && System.nanoTime() < end
          && !console.isDeserted()
          && !stop.within(REFRESH)) {
        lines.tick(demo);
      }
      return;
    }
    demo.play(options, received -> {});
    try (Screen screen =
        Screen.open(
            new Caption(
                "Board: %s  Flink: %s  Kafka: %s"
                    .formatted(demo.boardPage(), demo.webPage(), demo.bootstrapServers()),
                "q or Ctrl-C ends; " + note()))) {
      while (demo.isWell()
          && System.nanoTime() < end
          && !screen.isQuitTyped()
          && !stop.within(REFRESH)) {
        screen.show(demo.floor().view(), demo.trouble(), InstantSource.system().instant());
      }
    }
  }

  private String note() {
    return String.format(
        Locale.ROOT,
        "written conversations %s times as fast, pauses over 20 s shortened",
        speed == Math.rint(speed) ? Long.toString((long) speed) : Double.toString(speed));
  }

  private void summary(Demo demo) {
    FloorView.Counts counts = demo.floor().counts();
    Percentiles scored = demo.floor().scoredInTotal();
    Percentiles alerted = demo.floor().alertedInTotal();
    Report report =
        new Report()
            .add("messages", "messages", counts.scored())
            .add("readByEncoder", "of them read by the encoder", counts.readByEncoder())
            .add("conversationsEnded", "conversations ended", counts.ended())
            .add("alerts", "alerts", counts.alerts())
            .add("decisions", "routing decisions", counts.decisions())
            .add("deadLetters", "dead letters", counts.deadLetters())
            .add("scoredMillisP50", null, scored.p50())
            .add("scoredMillisP99", null, scored.p99())
            .add("alertMillisP50", null, alerted.p50())
            .add("alertMillisP99", null, alerted.p99());
    if (json) {
      console.line(report.json("summary"));
      return;
    }
    console.line(new Line().add(Tint.STRONG, "The demo has ended."));
    report.print(console);
    console.line("  sent → scored        " + text(scored));
    console.line("  sent → alert         " + text(alerted));
    console.line(
        "Next: ./earshot broker, ./earshot run and ./earshot watch alerts, each in a terminal;");
    console.line("docs/cli.md says what else there is.");
  }

  private static String text(Percentiles latency) {
    return latency.count() == 0
        ? "-"
        : String.format(Locale.ROOT, "p50 %.1f ms, p99 %.1f ms", latency.p50(), latency.p99());
  }
}
