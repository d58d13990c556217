package io.earshot.local.cli;

import io.earshot.language.data.LabelledData;
import io.earshot.language.data.LabelledDataReader;
import io.earshot.language.training.Examples;
import io.earshot.language.training.ModelFolder;
import io.earshot.language.training.Trainer;
import io.earshot.language.training.TrainingSettings;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains the models of the linear reader and stores them with their manifests. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Train the sentiment and signal models from labelled data.")
public final class TrainCommand implements Callable<Integer> {

  @Option(
      names = "--data",
      paramLabel = "PATH",
      description =
          "labelled messages: a file or folder of TSV (label<TAB>text) or the corpus's JSONL, "
              + "gzipped or not; the corpus by default")
  private @Nullable Path data;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "where the model folders go; models/ by default")
  private @Nullable Path out;

  @Option(names = "--seed", paramLabel = "N", description = "of everything drawn; 42 by default")
  private long seed = TrainingSettings.DEFAULTS.seed();

  @Option(
      names = "--model-version",
      paramLabel = "VERSION",
      description = "of the models, for their manifests; ${DEFAULT-VALUE} by default")
  private String version = TrainingSettings.DEFAULTS.version();

  @Option(
      names = "--licence",
      paramLabel = "WORDS",
      description = "licence of the data, for the manifests")
  private @Nullable String licence;

  private final Console console;

  /** A command that writes to this console. */
  TrainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path from = data == null ? console.home().resolve("models/corpus") : data;
    Path to = out == null ? console.home().resolve("models") : out;
    try {
      LabelledData labelled =
          LabelledDataReader.read(from).only(message -> message.language().equals("en"));
      TrainingSettings settings = TrainingSettings.DEFAULTS.with(version, seed);
      console.step("learning from " + labelled.messages().size() + " messages");
      Trainer.Trained trained =
          new Trainer(settings, console::step).train(Examples.of(labelled.messages()));
      new ModelFolder(to, new ModelFolder.Origin(labelled, command(from), licence()))
          .write(trained);
      console.line("Wrote " + to.resolve("sentiment-en") + " and " + to.resolve("signals-en"));
      return ExitCodes.DONE;
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    }
  }

  /** As it would be typed in the home; paths elsewhere are a person's own and stay out. */
  private String command(Path from) {
    String command = "./earshot train";
    if (data != null) {
      command += " --data " + from.getFileName();
    }
    return command + " --seed " + seed + " --model-version " + version;
  }

  private String licence() {
    if (licence != null) {
      return licence;
    }
    return data == null ? "Apache-2.0, written for Earshot" : "not stated";
  }
}
