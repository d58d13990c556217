package io.earshot.local.cli;

import io.earshot.language.LinearReader;
import io.earshot.language.data.LabelledData;
import io.earshot.language.data.LabelledDataReader;
import io.earshot.language.data.LabelledMessage;
import io.earshot.language.evaluation.Answer;
import io.earshot.language.evaluation.CrossValidation;
import io.earshot.language.evaluation.Evaluation;
import io.earshot.language.evaluation.EvaluationReport;
import io.earshot.language.evaluation.ModelCard;
import io.earshot.language.evaluation.ModelHashes;
import io.earshot.language.model.ModelStore;
import io.earshot.language.training.TrainingSettings;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Measures the linear reader: cross-validated on the corpus, or as shipped on any labelled data.
 */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Measure how well sentiment and signals are read.",
      "Without --data: cross-validated over the corpus, by conversation (this trains and takes "
          + "minutes). With --data: the models as they are, on messages they were not trained on."
    })
public final class EvaluateCommand implements Callable<Integer> {

  @Option(
      names = "--data",
      paramLabel = "PATH",
      description = "labelled messages: a file or folder of TSV (label<TAB>text) or JSONL")
  private @Nullable Path data;

  @Option(
      names = "--cross-validate",
      description = "cross-validate over the conversations in --data instead")
  private boolean crossValidate;

  @Option(names = "--folds", paramLabel = "N", description = "${DEFAULT-VALUE} by default")
  private int folds = 5;

  @Option(names = "--seed", paramLabel = "N", description = "of folds and intervals; 42 by default")
  private long seed = TrainingSettings.DEFAULTS.seed();

  @Option(names = "--json", description = "print JSON instead of a table")
  private boolean json;

  @Option(
      names = "--limit-misreadings",
      paramLabel = "N",
      description = "how many misreadings to name; ${DEFAULT-VALUE} by default")
  private int misreadings = 20;

  @Option(
      names = "--write",
      description = "store the figures of a cross-validation beside the models and in their cards")
  private boolean write;

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  private CommandSpec spec;

  private final Console console;

  /** A command that writes to this console. */
  EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    boolean validates = data == null || crossValidate;
    if (folds < 2) {
      throw wrongUse("--folds must be 2 or more");
    }
    if (write && !validates) {
      throw wrongUse("--write goes with a cross-validation, not with --data alone");
    }
    try {
      Evaluation evaluation = validates ? crossValidated() : asShipped();
      if (write) {
        new ModelCard(console.home().resolve("models")).write(evaluation);
      }
      console.line(text(evaluation).stripTrailing());
      return ExitCodes.DONE;
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    }
  }

  private ParameterException wrongUse(String problem) {
    return new ParameterException(spec.commandLine(), problem);
  }

  private String text(Evaluation evaluation) {
    return json ? EvaluationReport.json(evaluation) : EvaluationReport.table(evaluation);
  }

  private Evaluation crossValidated() {
    Path from = data == null ? console.home().resolve("models/corpus") : data;
    List<LabelledMessage> messages = english(from).messages();
    TrainingSettings settings =
        TrainingSettings.DEFAULTS.with(TrainingSettings.DEFAULTS.version(), seed);
    List<Answer> answers = new CrossValidation(settings, folds, console::step).answers(messages);
    String how =
        "Cross-validated by conversation, "
            + folds
            + " folds, seed "
            + seed
            + ": every turn read by models that never saw its conversation. In brackets: 95 %"
            + " intervals, drawn by conversation.";
    return evaluation(how, answers, ModelHashes.ifStored(ModelStore.at(console.home())));
  }

  private Evaluation asShipped() {
    ModelStore store = ModelStore.at(console.home());
    LinearReader reader = LinearReader.load(store, "en");
    Path from = data == null ? console.home() : data;
    List<Answer> answers = Answer.of(reader, english(from).messages());
    String how = "The models as they are, on " + from.getFileName() + ".";
    return evaluation(how, answers, ModelHashes.of(store));
  }

  private Evaluation evaluation(String how, List<Answer> answers, List<String> models) {
    return Evaluation.of(how, models, answers, new Evaluation.Options(seed, misreadings));
  }

  private static LabelledData english(Path path) {
    return LabelledDataReader.read(path).only(message -> message.language().equals("en"));
  }
}
