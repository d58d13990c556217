package io.earshot.local.cli;

import io.earshot.language.ReaderName;
import io.earshot.language.data.LabelledData;
import io.earshot.language.data.LabelledFile;
import io.earshot.language.data.LabelledMessage;
import io.earshot.language.data.TrainingData;
import io.earshot.language.evaluation.Measurement;
import io.earshot.language.purpose.PurposeSettings;
import io.earshot.language.risk.RiskFile;
import io.earshot.language.risk.RiskFolder;
import io.earshot.language.risk.RiskReadings;
import io.earshot.language.risk.RiskTrainer;
import io.earshot.language.training.Examples;
import io.earshot.language.training.ModelFolder;
import io.earshot.language.training.Trainer;
import io.earshot.language.training.TrainingSettings;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains the models of the linear reader and stores them with their manifests. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Train the sentiment and signal models, or the risk models, from labelled data.")
public final class TrainCommand implements Callable<Integer> {

  @Option(
      names = "--data",
      paramLabel = "PATH",
      description =
          "labelled messages: a CSV, TSV or JSONL file or a folder of them; the corpus by default."
              + " May be repeated")
  private List<Path> data = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "where the model folders go; models/ by default")
  private @Nullable Path out;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "learn this language only, such as es; every language of the data by default")
  private @Nullable String language;

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
      description = "licence of data that does not tell its own, for the manifests")
  private @Nullable String licence;

  @Option(
      names = "--not-for-shipping",
      description = "learn also from data that may only be measured on, and stamp the models")
  private boolean notForShipping;

  @Option(
      names = "--risk",
      description = {
        "train the risk models instead, on the conversations of the corpus as readers read them that",
        "never saw them; long only if what the linear reader reads has to be made anew"
      })
  private boolean risk;

  @Option(
      names = "--intents",
      description =
          "train the models of subjects and intents instead; of intents where the public sets are")
  private boolean intents;

  @Option(
      names = "--reader",
      paramLabel = "NAME",
      split = ",",
      description =
          "with --risk: whose readings, one or several of linear, encoder, cascade; linear and"
              + " encoder by default")
  private List<String> readers = List.of("linear", "encoder");

  private final Console console;

  /** A command that writes to this console. */
  TrainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (risk) {
      return trainRisk();
    }
    if (intents) {
      return trainIntents();
    }
    Path to = out == null ? console.home().resolve("models") : out;
    List<Path> from = data.isEmpty() ? List.of(console.home().resolve("models/corpus")) : data;
    try {
      TrainingData allowed = TrainingData.at(from, new TrainingData.Terms(licence, notForShipping));
      if (allowed.notForShipping()) {
        console.note("These models are NOT FOR SHIPPING: their data may only be measured on.");
      }
      for (String each : language == null ? languages(allowed.data()) : List.of(language)) {
        LabelledData spoken = allowed.data().only(message -> message.language().equals(each));
        Map<String, String> licences = new TreeMap<>(allowed.licences());
        licences.keySet().retainAll(spoken.files().stream().map(LabelledFile::name).toList());
        new ModelFolder(
                to,
                new ModelFolder.Origin(spoken, command(each), licences, allowed.notForShipping()))
            .write(train(spoken, each))
            .forEach(folder -> console.line("Wrote " + folder));
      }
      return ExitCodes.DONE;
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    }
  }

  private int trainRisk() {
    Path models = console.home().resolve("models");
    RiskTrainer.Settings settings = RiskEvaluations.training(riskVersion(), seed);
    RiskReadings readings =
        new RiskReadings(
            models,
            new Measurement.Settings(Measurement.Settings.FOLDS, seed, false),
            new ConsoleProgress(console));
    try {
      List<RiskFile> trained = new ArrayList<>();
      for (String name : readers) {
        ReaderName reader = ReaderOption.of(name).name();
        console.step("learning risk from what the " + reader.written() + " reads");
        trained.add(new RiskTrainer(settings).train(readings.ofCorpus(reader), reader.written()));
      }
      String command = "./earshot train --risk --reader " + String.join(",", readers);
      console.line("Wrote " + new RiskFolder(models).write(trained, settings, command));
      return ExitCodes.DONE;
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    }
  }

  private int trainIntents() {
    try {
      Path to = out == null ? console.home().resolve("models") : out;
      new IntentModels(console, seed).train(to, versionOr(PurposeSettings.VERSION));
      return ExitCodes.DONE;
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    }
  }

  private String riskVersion() {
    return versionOr(RiskTrainer.Settings.VERSION);
  }

  private String versionOr(String otherwise) {
    boolean given = !version.equals(TrainingSettings.DEFAULTS.version());
    return given ? version : otherwise;
  }

  private static List<String> languages(LabelledData data) {
    return data.messages().stream().map(LabelledMessage::language).distinct().sorted().toList();
  }

  private Trainer.Trained train(LabelledData spoken, String code) {
    List<LabelledMessage> messages = spoken.messages();
    console.step(code + ": learning from " + messages.size() + " messages");
    TrainingSettings settings = TrainingSettings.forMessages(messages.size()).with(version, seed);
    return new Trainer(settings, new ConsoleProgress(console)).train(Examples.of(messages, code));
  }

  /** As it would be typed in the home; paths elsewhere are a person's own and stay out. */
  private String command(String code) {
    StringBuilder command = new StringBuilder("./earshot train --language ").append(code);
    data.forEach(path -> command.append(" --data ").append(path.getFileName()));
    command.append(" --seed ").append(seed).append(" --model-version ").append(version);
    return command.append(notForShipping ? " --not-for-shipping" : "").toString();
  }
}
