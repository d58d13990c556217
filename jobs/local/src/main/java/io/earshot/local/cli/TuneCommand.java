package io.earshot.local.cli;

import io.earshot.domain.alert.AlertFeedback;
import io.earshot.domain.escalation.DecisionSettings;
import io.earshot.language.evaluation.TrainedOnException;
import io.earshot.language.risk.RiskEvaluation;
import io.earshot.language.risk.ThresholdSweep;
import io.earshot.language.training.TrainingSettings;
import io.earshot.local.topics.TopicTail;
import io.earshot.local.tune.FeedbackTable;
import io.earshot.pipeline.settings.SettingsFiles;
import io.earshot.wire.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Proposes the threshold of risk that gives leads what they wish for. */
@Command(
    name = "tune",
    description = {
      "Show what each threshold of risk would give, and propose one.",
      "From labelled conversations: those of the corpus, each judged by a model that never saw it,"
          + " or yours with --data. With --feedback: from what leads said of their alerts."
    },
    footer = {
      "",
      "Examples:",
      "  ./earshot tune --precision 0.9",
      "  ./earshot tune --data labelled.jsonl --need-share 0.05 --report tuned",
      "  ./earshot tune --alerts-per-hour 6 --conversations-per-hour 120 --need-share 0.05",
      "  ./earshot tune --feedback --precision 0.7 --bootstrap-servers kafka:9092"
    })
final class TuneCommand implements Callable<Integer> {

  @Option(
      names = "--data",
      paramLabel = "PATH",
      description = {
        "Conversations in the corpus's form that say from where on a lead was needed, as for"
            + " evaluate --risk. Default: the corpus"
      })
  private @Nullable Path data;

  @Option(
      names = "--reader",
      paramLabel = "NAME",
      defaultValue = "linear",
      description = "Whose readings: linear or encoder. Default: ${DEFAULT-VALUE}")
  private String reader = "";

  @Option(
      names = "--precision",
      paramLabel = "SHARE",
      description = "Wished for: so much of what is alerted needs a lead, 0 to 1.")
  private @Nullable Double precision;

  @Option(
      names = "--alerts-per-hour",
      paramLabel = "N",
      description = "Wished for: no more alerts than that. Needs --conversations-per-hour.")
  private @Nullable Double alertsPerHour;

  @Option(
      names = "--conversations-per-hour",
      paramLabel = "N",
      description = "How many conversations begin in an hour.")
  private @Nullable Double conversationsPerHour;

  @Option(
      names = "--need-share",
      paramLabel = "SHARE",
      description = {
        "How many of your conversations need a lead, 0 to 1; precision and alerts are told for"
            + " that. Default: as in the data"
      })
  private @Nullable Double needShare;

  @Option(
      names = "--feedback",
      description = "Learn from alert-feedback.v1 of --bootstrap-servers instead.")
  private boolean feedback;

  @Mixin private final KafkaOption kafka = new KafkaOption();

  @Option(
      names = "--report",
      paramLabel = "FOLDER",
      description = "Write the curve there, as tune.svg.")
  private @Nullable Path report;

  @Option(names = "--json", description = "Print all as one JSON object.")
  private boolean json;

  private final Console console;

  TuneCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    check();
    if (feedback) {
      new TuneReport(console, json).feedback(FeedbackTable.of(verdicts()), precision);
      return ExitCodes.DONE;
    }
    try {
      sweep();
    } catch (IllegalArgumentException | UncheckedIOException | TrainedOnException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    }
    return ExitCodes.DONE;
  }

  private void sweep() throws IOException {
    long seed = TrainingSettings.DEFAULTS.seed();
    RiskEvaluations evaluations = new RiskEvaluations(console, 5, seed);
    ReaderOption option = ReaderOption.of(reader);
    RiskEvaluation evaluation =
        data == null ? evaluations.ofCorpus(option.name()) : evaluations.of(data, option);
    DecisionSettings settings = SettingsFiles.defaults().risk().toDecision();
    ThresholdSweep sweep = ThresholdSweep.over(evaluation, settings, seed);
    double needing = needShare == null ? sweep.needing() : needShare;
    new TuneReport(console, json)
        .sweep(sweep, needing, conversationsPerHour, wished(sweep, needing));
    if (report != null) {
      Path file = Files.createDirectories(report).resolve("tune.svg");
      Files.writeString(file, sweep.svg());
      console.note("The curve is in " + file);
    }
  }

  private ThresholdSweep.@Nullable Row wished(ThresholdSweep sweep, double needing) {
    if (precision != null) {
      double least = precision;
      return sweep.lowest(row -> row.precision(needing) >= least);
    }
    if (alertsPerHour != null && conversationsPerHour != null) {
      double most = 100 * alertsPerHour / conversationsPerHour;
      return sweep.lowest(row -> row.alertsPer100(needing) <= most);
    }
    return sweep.best();
  }

  private void check() {
    if (precision != null && alertsPerHour != null) {
      throw new CommandException("wish for --precision or for --alerts-per-hour, not for both");
    }
    if (alertsPerHour != null && conversationsPerHour == null && !feedback) {
      throw new CommandException("--alerts-per-hour needs --conversations-per-hour");
    }
    share("--precision", precision);
    share("--need-share", needShare);
  }

  private static void share(String name, @Nullable Double value) {
    if (value != null && !(value >= 0 && value <= 1)) {
      throw new CommandException(name + " must be from 0 to 1");
    }
  }

  private List<AlertFeedback> verdicts() {
    List<AlertFeedback> verdicts = new ArrayList<>();
    try (TopicTail tail = TopicTail.fromBeginning(kafka.servers, List.of(Topics.ALERT_FEEDBACK))) {
      tail.readToEnd(received -> received.ifOf(Topics.ALERT_FEEDBACK, verdicts::add));
    }
    if (verdicts.isEmpty()) {
      throw new CommandException(
          "no lead has said anything of an alert yet: ./earshot alerts useful --help");
    }
    return verdicts;
  }
}
