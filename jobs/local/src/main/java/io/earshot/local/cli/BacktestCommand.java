package io.earshot.local.cli;

import io.earshot.domain.event.ConversationId;
import io.earshot.local.Folder;
import io.earshot.local.backtest.Backtest;
import io.earshot.local.backtest.Comparison;
import io.earshot.local.backtest.CorpusRecording;
import io.earshot.local.backtest.FileRecording;
import io.earshot.local.backtest.Need;
import io.earshot.local.backtest.Recording;
import io.earshot.local.backtest.Result;
import io.earshot.local.backtest.TopicRecording;
import io.earshot.pipeline.settings.JobSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What other rules or settings would have told, beside the present ones. */
@Command(
    name = "backtest",
    description = {
      "Run the job over recorded conversations twice, under the present book and under another,"
          + " and compare what leads would have been told."
    },
    footer = {
      "",
      "Examples:",
      "  ./earshot backtest --rules new-rules.yaml models/corpus/conversations",
      "  ./earshot backtest --rules new-rules.yaml last-week.jsonl.gz --labels needs.tsv",
      "  ./earshot backtest --settings calmer.yaml topic --bootstrap-servers kafka:9092 --since 24h"
    })
final class BacktestCommand implements Callable<Integer> {

  private static final String TOPIC = "topic";

  @Parameters(
      paramLabel = "FROM",
      description = {
        "A file of events as replay reads it, a folder of labelled conversations in the corpus's"
            + " form, or the word topic: conversation-events.v1 of --bootstrap-servers."
      })
  private String from = "";

  @Mixin private final BookOptions books = new BookOptions();

  @Mixin private final KafkaOption kafka = new KafkaOption();

  @Mixin private final JobReaderOption reader = new JobReaderOption();

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = Converters.Time.class,
      description = "Of a topic: only what came within that time, such as 24h. Default: all")
  private @Nullable Duration since;

  @Mixin private final LabelsOption labels = new LabelsOption();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many changed conversations to name. Default: ${DEFAULT-VALUE}")
  private int limit;

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      defaultValue = "2",
      description = "Default: ${DEFAULT-VALUE}")
  private int parallelism;

  @Option(names = "--json", description = "Print everything as one JSON object.")
  private boolean json;

  private final Console console;

  BacktestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (!books.differ()) {
      throw new CommandException("name what to try: --rules FILE, --settings FILE, or both");
    }
    JobSettings now = reader.in(books.present());
    JobSettings then = reader.in(books.candidate());
    Recording recording = recording();
    try (Folder folder = Folder.temporary()) {
      Backtest backtest = new Backtest(folder.path(), parallelism, console::passing);
      Result before = backtest.run("present", recording, now);
      Result after = backtest.run("candidate", recording, then);
      console.passed();
      Comparison comparison = Comparison.of(before, after);
      BacktestReport report = new BacktestReport(comparison, after.deadLetters());
      if (json) {
        console.line(report.json());
      } else {
        report.print(console, limit);
      }
    }
    return ExitCodes.DONE;
  }

  private Recording recording() throws IOException {
    Map<ConversationId, Need> needs = labels.needs();
    if (from.equals(TOPIC)) {
      Instant first = since == null ? null : Instant.now().minus(since);
      return new TopicRecording(kafka.servers, first, needs);
    }
    Path path = Path.of(from);
    if (Files.isDirectory(path)) {
      return new CorpusRecording(path);
    }
    if (!Files.isReadable(path)) {
      throw new CommandException("there is no file " + from + " that can be read");
    }
    return new FileRecording(path, needs);
  }
}
