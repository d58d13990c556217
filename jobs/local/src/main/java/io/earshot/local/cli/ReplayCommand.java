package io.earshot.local.cli;

import io.earshot.local.broker.TopicsAdmin;
import io.earshot.local.replay.Pace;
import io.earshot.local.replay.Replay;
import io.earshot.local.replay.ReplayCounts;
import io.earshot.local.replay.ReplaySource;
import io.earshot.local.topics.TopicWriter;
import io.earshot.wire.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A file of events as traffic. */
@Command(
    name = "replay",
    description = "Send a file of events (JSON, one a line; gzip too) to conversation-events.v1.",
    footer = {
      "",
      "Examples:",
      "  ./earshot replay events.jsonl --speed 10x",
      "  ./earshot replay events.jsonl.gz --speed max --times keep --json",
      "  generate-events | ./earshot replay - --rate 500/s"
    })
final class ReplayCommand implements Callable<Integer> {

  private static final Duration LINGER = Duration.ofMillis(5);
  private static final long PROGRESS_NANOS = 250_000_000L;

  /** What becomes of the times of events. */
  enum Times {
    SHIFT,
    KEEP
  }

  @Parameters(paramLabel = "FILE", description = "The events, or - for standard input.")
  private String file = "";

  @Mixin private final KafkaOption kafka = new KafkaOption();

  @Option(
      names = "--speed",
      paramLabel = "SPEED",
      converter = Converters.Speed.class,
      defaultValue = "own",
      description = "own (as it happened), 10x, max (at once). Default: ${DEFAULT-VALUE}")
  private double speed;

  @Option(
      names = "--times",
      paramLabel = "shift|keep",
      defaultValue = "shift",
      description =
          "shift: the first event is now. keep: as they are, for a fresh or a bounded job."
              + " Default: ${DEFAULT-VALUE}")
  private Times times = Times.SHIFT;

  @Option(
      names = "--rate",
      paramLabel = "N/s",
      converter = Converters.Rate.class,
      defaultValue = "Infinity",
      showDefaultValue = Visibility.NEVER,
      description = "At most so many events a second.")
  private double rate;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "9223372036854775807",
      showDefaultValue = Visibility.NEVER,
      description = "End after so many lines.")
  private long limit;

  @Option(names = "--json", description = "Print the counts as one JSON object.")
  private boolean json;

  private final Console console;
  private long shownNanos;

  ReplayCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (!file.equals("-") && !Files.isReadable(Path.of(file))) {
      throw new CommandException("there is no file " + file + " that can be read");
    }
    StopSignal stop = StopSignal.listen();
    try (TopicsAdmin admin = TopicsAdmin.connect(kafka.servers)) {
      admin.requireExisting(List.of(Topics.CONVERSATION_EVENTS));
    }
    ReplayCounts counts;
    try (ReplaySource source = open();
        TopicWriter writer = TopicWriter.open(kafka.servers, LINGER)) {
      Replay.Options options =
          new Replay.Options(new Pace(speed, rate), times == Times.SHIFT, limit);
      Replay replay =
          new Replay(writer, options, pause -> !stop.within(pause), InstantSource.system());
      counts = replay.run(source, this::progress);
    }
    console.passed();
    report(counts);
    return ExitCodes.DONE;
  }

  private ReplaySource open() throws IOException {
    return file.equals("-") ? ReplaySource.of(System.in) : ReplaySource.of(Path.of(file));
  }

  private void progress(ReplayCounts counts) {
    long now = System.nanoTime();
    if (now - shownNanos > PROGRESS_NANOS) {
      shownNanos = now;
      console.passing(
          String.format(
              Locale.ROOT,
              "%,d events sent, %,.0f a second; event time %s",
              counts.sent(),
              counts.perSecond(),
              counts.lastEventAt()));
    }
  }

  private void report(ReplayCounts counts) {
    Report report =
        new Report()
            .add("sent", "sent", counts.sent())
            .add("broken", "broken, sent as they are", counts.broken())
            .add(
                "tooLarge",
                counts.tooLarge() == 0 ? null : "too large, not sent",
                counts.tooLarge())
            .add("firstEventAt", "first event", text(counts.firstEventAt()))
            .add("lastEventAt", "last event", text(counts.lastEventAt()))
            .add("tookMillis", null, counts.took().toMillis())
            .add("perSecond", "a second", counts.perSecond());
    if (json) {
      console.line(report.json());
      return;
    }
    report.print(console);
    if (counts.broken() > 0) {
      console.line(
          "What is wrong with the broken ones: ./earshot watch dead-letters --from-beginning");
    }
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }
}
