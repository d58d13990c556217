package io.earshot.local.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.earshot.language.evaluation.Comparison;
import io.earshot.language.evaluation.Dataset;
import io.earshot.language.evaluation.Evaluation;
import io.earshot.language.evaluation.EvaluationPage;
import io.earshot.language.evaluation.EvaluationReport;
import io.earshot.language.evaluation.Figures;
import io.earshot.language.evaluation.Measured;
import io.earshot.language.evaluation.Measurement;
import io.earshot.language.evaluation.Summary;
import io.earshot.language.evaluation.TrainedOnException;
import io.earshot.language.model.Json;
import io.earshot.language.risk.RiskCard;
import io.earshot.language.risk.RiskEvaluation;
import io.earshot.language.risk.RiskReport;
import io.earshot.language.training.TrainingSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures readers: cross-validated on the corpus, or as stored on any labelled data. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Measure how well messages are read, and compare readers.",
      "Without --data: on the conversations of the corpus, each read by models that never saw it"
          + " (what the linear reader reads is kept beside its models; after a change it is trained"
          + " anew, which takes long). With --data: the models as they are, on messages of yours."
    })
public final class EvaluateCommand implements Callable<Integer> {

  private static final ObjectMapper LINES = new ObjectMapper();

  @Option(
      names = "--reader",
      paramLabel = "NAME",
      split = ",",
      description = {
        "one of linear, encoder, cascade, lexicon, or several with commas between; linear by default.",
        "NAME@FOLDER reads with the models in a folder of yours"
      })
  private List<String> readers = List.of("linear");

  @Option(
      names = "--data",
      paramLabel = "PATH",
      description = {
        "labelled messages: a CSV, TSV or JSONL file, or a folder, each of whose folders is measured"
            + " by itself. The word corpus means the conversations of the corpus. May be repeated"
      })
  private List<String> data = List.of(Dataset.CORPUS);

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "of messages in --data that do not say theirs; en by default")
  private @Nullable String language;

  @Option(
      names = "--risk",
      description = {
        "measure instead how well the conversations that need a lead are found, and when, beside",
        "what simpler policies find. Data: conversations with interveneFrom"
      })
  private boolean risk;

  @Option(
      names = "--intents",
      description = {
        "measure instead how well the subjects of the corpus's conversations are told, and intents",
        "where the public sets are"
      })
  private boolean intents;

  @Option(
      names = "--cross-validate",
      description = "train anew on parts of the conversations in --data instead")
  private boolean crossValidate;

  @Option(names = "--folds", paramLabel = "N", description = "${DEFAULT-VALUE} by default")
  private int folds = Measurement.Settings.FOLDS;

  @Option(names = "--seed", paramLabel = "N", description = "of folds and intervals; 42 by default")
  private long seed = TrainingSettings.DEFAULTS.seed();

  @Option(
      names = "--report",
      paramLabel = "FOLDER",
      description = "write evaluation.html and evaluation.json there")
  private @Nullable Path report;

  @Option(
      names = "--json",
      description = "print one JSON object a line for each set of data and reader")
  private boolean json;

  @Option(
      names = "--limit-misreadings",
      paramLabel = "N",
      description = "how many misreadings to name; ${DEFAULT-VALUE} by default")
  private int misreadings = 20;

  @Option(names = "--skip-speed", description = "do not measure speed")
  private boolean skipSpeed;

  @Option(names = "--write", description = "store the figures with the models and in their cards")
  private boolean write;

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  private CommandSpec spec;

  private final Console console;
  private final Map<String, Measurement> measurements = new HashMap<>();

  /** A command that writes to this console. */
  EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (folds < 2) {
      throw wrongUse("--folds must be 2 or more");
    }
    List<ReaderOption> asked = readers.stream().map(this::reader).toList();
    try {
      if (intents) {
        new IntentModels(console, seed).measure(folds, json, write);
        return ExitCodes.DONE;
      }
      if (risk) {
        measureRisk(asked);
        return ExitCodes.DONE;
      }
      List<Evaluation> evaluations = new ArrayList<>();
      List<Comparison> comparisons = new ArrayList<>();
      for (String path : data) {
        measure(path, asked, evaluations, comparisons);
      }
      tell(evaluations, comparisons);
      return ExitCodes.DONE;
    } catch (IllegalArgumentException | UncheckedIOException | TrainedOnException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    }
  }

  private void measureRisk(List<ReaderOption> asked) {
    RiskEvaluations measuring = new RiskEvaluations(console, folds, seed);
    List<RiskEvaluation> evaluations = new ArrayList<>();
    for (String path : data) {
      for (ReaderOption reader : asked) {
        console.step("reading " + path + ", " + reader.shownAs());
        boolean isCorpus = path.equals(Dataset.CORPUS);
        RiskEvaluation evaluation =
            isCorpus ? measuring.ofCorpus(reader.name()) : measuring.of(Path.of(path), reader);
        evaluations.add(evaluation);
        if (json) {
          evaluation.policies().forEach(figures -> console.line(line(figures)));
        } else {
          console.line(RiskReport.table(evaluation));
          console.line(RiskReport.failures(evaluation, misreadings, isCorpus));
        }
      }
    }
    if (write) {
      new RiskCard(console.home().resolve("models")).write(evaluations);
    }
  }

  private ReaderOption reader(String name) {
    try {
      return ReaderOption.of(name);
    } catch (IllegalArgumentException e) {
      throw wrongUse(String.valueOf(e.getMessage()));
    }
  }

  private ParameterException wrongUse(String problem) {
    return new ParameterException(spec.commandLine(), problem);
  }

  private void measure(
      String path,
      List<ReaderOption> asked,
      List<Evaluation> evaluations,
      List<Comparison> comparisons) {
    boolean isCorpus = path.equals(Dataset.CORPUS);
    for (Dataset dataset : datasets(path, isCorpus)) {
      List<Measured> here = new ArrayList<>();
      for (ReaderOption reader : asked) {
        console.step("reading " + dataset.name() + ", " + reader.shownAs());
        Measured measured = measured(reader, dataset, isCorpus);
        Evaluation evaluation = Evaluation.of(measured, new Evaluation.Options(seed, misreadings));
        evaluations.add(evaluation);
        if (json) {
          console.line(line(Summary.of(evaluation)));
        }
        if (measured.isRead()) {
          here.forEach(before -> comparisons.add(Comparison.of(before, measured, seed)));
          here.add(measured);
        }
      }
    }
  }

  private List<Dataset> datasets(String path, boolean isCorpus) {
    if (isCorpus) {
      return List.of(
          Dataset.whole(console.home().resolve("models/corpus"), Dataset.CORPUS, language));
    }
    Path from = Path.of(path);
    return crossValidate
        ? List.of(Dataset.whole(from, String.valueOf(from.getFileName()), language))
        : Dataset.at(from, language);
  }

  private Measured measured(ReaderOption reader, Dataset dataset, boolean isCorpus) {
    Measurement measurement =
        measurements.computeIfAbsent(
            String.valueOf(reader.folder()),
            folder ->
                new Measurement(
                    reader.models(console.home()),
                    new Measurement.Settings(folds, seed, !skipSpeed),
                    new ConsoleProgress(console)));
    if (isCorpus) {
      return measurement.ofCorpus(reader.name(), dataset);
    }
    return crossValidate
        ? measurement.crossValidated(reader.name(), dataset)
        : measurement.asStored(reader.name(), reader.shownAs(), dataset);
  }

  private void tell(List<Evaluation> evaluations, List<Comparison> comparisons) {
    if (!json) {
      console.line(EvaluationReport.whole(evaluations, comparisons).stripTrailing());
    }
    if (report != null) {
      write(report, evaluations, comparisons);
    }
    if (write) {
      new Figures(console.home().resolve("models")).write(evaluations);
    }
  }

  private void write(Path folder, List<Evaluation> evaluations, List<Comparison> comparisons) {
    try {
      Files.createDirectories(folder);
      Path page = folder.resolve("evaluation.html");
      Files.writeString(page, EvaluationPage.html(evaluations, comparisons));
      Files.writeString(
          folder.resolve("evaluation.json"), Json.write(new Stored(evaluations, comparisons)));
      console.note("Wrote " + page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(Record figures) {
    try {
      return LINES.writeValueAsString(figures);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("figures are numbers and texts", e);
    }
  }

  /** What evaluation.json holds. */
  private record Stored(List<Evaluation> evaluations, List<Comparison> comparisons) {}
}
