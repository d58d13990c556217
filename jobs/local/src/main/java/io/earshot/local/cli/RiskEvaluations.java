package io.earshot.local.cli;

import io.earshot.domain.escalation.DecisionSettings;
import io.earshot.domain.risk.RiskModel;
import io.earshot.language.ReaderName;
import io.earshot.language.evaluation.Dataset;
import io.earshot.language.evaluation.Measurement;
import io.earshot.language.model.ModelStore;
import io.earshot.language.risk.Baselines;
import io.earshot.language.risk.ModelPolicy;
import io.earshot.language.risk.Policy;
import io.earshot.language.risk.ReadCase;
import io.earshot.language.risk.RiskCases;
import io.earshot.language.risk.RiskEvaluation;
import io.earshot.language.risk.RiskFile;
import io.earshot.language.risk.RiskReadings;
import io.earshot.language.risk.RiskTrainer;
import io.earshot.pipeline.settings.SettingsFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures how well the conversations that need a lead are found. */
final class RiskEvaluations {

  private final Path home;
  private final Measurement.Settings settings;
  private final ConsoleProgress progress;
  private final RiskTrainer.Settings training;
  private final List<Policy> others;

  /** Measures with so many folds. */
  RiskEvaluations(Console console, int folds, long seed) {
    this.home = console.home();
    this.settings = new Measurement.Settings(folds, seed, false);
    this.progress = new ConsoleProgress(console);
    this.training = training(RiskTrainer.Settings.VERSION, seed);
    this.others = new ArrayList<>(List.of(new AlertPath()));
    this.others.addAll(Baselines.all(training));
  }

  /** How risk models are trained: for the policy that is shipped. */
  static RiskTrainer.Settings training(String version, long seed) {
    DecisionSettings decision = SettingsFiles.defaults().risk().toDecision();
    return RiskTrainer.Settings.DEFAULTS.with(version, seed, decision);
  }

  /** The corpus: everything of a fold learnt from the other folds. */
  RiskEvaluation ofCorpus(ReaderName reader) {
    ModelPolicy model = new ModelPolicy(training);
    return RiskEvaluation.crossValidated(
        readings(home.resolve("models")).ofCorpus(reader),
        reader.written(),
        new RiskEvaluation.Policies(model, others),
        settings.folds(),
        settings.seed());
  }

  /** Conversations in a file or folder: the models as they are stored. */
  RiskEvaluation of(Path data, ReaderOption reader) {
    Path models = reader.folder() == null ? home.resolve("models") : reader.folder();
    ModelStore store = ModelStore.in(models);
    RiskModel model = RiskFile.find(store, reader.name());
    if (model == null) {
      throw new IllegalArgumentException(
          "There is no risk model for the "
              + reader.name().written()
              + " in "
              + models
              + "; ./earshot train --risk --reader "
              + reader.name().written()
              + " writes one");
    }
    Dataset dataset = Dataset.at(data, null).get(0);
    Measurement.refuseTrainedOn(List.of(store.open(RiskFile.ID).manifest()), dataset);
    List<ReadCase> corpus = readings(home.resolve("models")).ofCorpus(reader.name());
    List<RiskEvaluation.Tuned> judges = new ArrayList<>();
    judges.add(new ModelPolicy(training).with(model));
    for (Policy policy : others) {
      judges.add(new RiskEvaluation.Tuned(policy.name(), policy.tuned(corpus, model)));
    }
    return RiskEvaluation.asStored(
        readings(models).asStored(reader.name(), RiskCases.read(data)),
        new RiskEvaluation.Subject(dataset.name(), reader.shownAs(), settings.seed()),
        model,
        judges);
  }

  private RiskReadings readings(Path models) {
    return new RiskReadings(models, settings, progress);
  }
}
