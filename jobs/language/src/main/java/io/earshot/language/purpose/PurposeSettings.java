package io.earshot.language.purpose;

import io.earshot.language.model.LabelModel;
import io.earshot.language.training.LabelTrainer;
import io.earshot.language.training.TrainingSettings.Fit;
import java.util.List;

/**
 * How the models of subjects and intents are trained; models/EXPERIMENTS.md tells what was tried.
 */
public final class PurposeSettings {

  /** Of both models. */
  public static final String VERSION = "1.0.0";

  private static final int INNER_FOLDS = 2;
  private static final List<String> WORDS = List.of("w=", "b=");
  private static final List<String> WORDS_AND_PRIOR = List.of("w=", "b=", LabelModel.PRIOR);

  private PurposeSettings() {}

  /** Of the model of subjects. */
  public static LabelTrainer.Settings subjects(String version, long seed) {
    return new LabelTrainer.Settings(
        version, seed, INNER_FOLDS, new Fit(2, 60, 2, 0), WORDS_AND_PRIOR, 0.5);
  }

  /** Of the model of intents; its features are bounded for its size. */
  public static LabelTrainer.Settings intents(String version, long seed) {
    return new LabelTrainer.Settings(
        version, seed, INNER_FOLDS, new Fit(1, 60, 2, 12_000), WORDS, 0.6);
  }

  /** Of a model of all labels of a public set, which is measured and not shipped. */
  public static LabelTrainer.Settings publicSet(long seed) {
    return new LabelTrainer.Settings("0", seed, INNER_FOLDS, new Fit(1, 60, 2, 0), WORDS, 0.6);
  }
}
