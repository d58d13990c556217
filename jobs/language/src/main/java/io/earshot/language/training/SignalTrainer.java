package io.earshot.language.training;

import io.earshot.domain.reading.Signal;
import io.earshot.language.data.LabelledMessage;
import io.earshot.language.model.OpenNlpModels;
import io.earshot.language.model.SignalCalibration;
import io.earshot.language.model.SignalModel;
import io.earshot.language.training.TrainingSettings.Fit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;

/**
 * Trains a model for each signal against everything else that its side says, and fits what its sums
 * mean on turns that models of inner folds had not seen.
 */
final class SignalTrainer {

  private static final double WORTH_IT = 0.45;

  private final TrainingSettings settings;
  private final Progress progress;

  SignalTrainer(TrainingSettings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * The models and what their sums mean; without a signal that was never labelled, or that cannot
   * be learned from so little.
   */
  record Trained(Map<Signal, AbstractModel> models, Map<Signal, SignalCalibration> calibrations) {}

  Trained train(Examples examples) {
    Map<Signal, AbstractModel> models = new EnumMap<>(Signal.class);
    Map<Signal, SignalCalibration> calibrations = new EnumMap<>(Signal.class);
    Examples labelled = examples.only(message -> message.signals() != null);
    for (Signal signal : Signal.values()) {
      Examples side = labelled.onlyBy(signal.saidBy());
      if (side.all().stream().anyMatch(example -> gives(example, signal))) {
        progress.begins("signal " + signal.name().toLowerCase(Locale.ROOT));
        List<SignalCalibrator.Sum> heldOut = heldOut(side, signal);
        if (isWorthIt(side, heldOut)) {
          calibrations.put(signal, SignalCalibrator.fit(heldOut));
          models.put(signal, fit(side, signal));
        }
      }
    }
    return new Trained(models, calibrations);
  }

  /**
   * Where there are only messages on their own, which are few, a signal may be beyond what they can
   * teach: then it is left out, rather than to cry wolf.
   */
  private static boolean isWorthIt(Examples examples, List<SignalCalibrator.Sum> heldOut) {
    boolean alone = examples.messages().stream().noneMatch(LabelledMessage::isTurn);
    List<Threshold.Score> scores =
        heldOut.stream().map(one -> new Threshold.Score(one.sum(), one.given())).toList();
    return !alone || heldOut.isEmpty() || Threshold.bestF1(scores) >= WORTH_IT;
  }

  private AbstractModel fit(Examples examples, Signal signal) {
    Fit fit = settings.signals();
    int[] kept = FeatureChoice.telling(examples, fit, example -> gives(example, signal));
    IndexedEvents events =
        IndexedEvents.of(
            examples, kept, SignalModel.OUTCOMES, example -> gives(example, signal) ? 1 : 0);
    return MaxentFit.train(events, fit);
  }

  private static boolean gives(Example example, Signal signal) {
    LabelledMessage labelled = example.labelled();
    return labelled.signals() != null && labelled.signals().contains(signal);
  }

  private List<SignalCalibrator.Sum> heldOut(Examples examples, Signal signal) {
    List<SignalCalibrator.Sum> heldOut = new ArrayList<>();
    if (!Trainer.canFold(examples, settings.innerFolds())) {
      return heldOut;
    }
    Folds folds = Folds.of(examples.messages(), settings.innerFolds(), settings.seed());
    for (int fold = 0; fold < folds.count(); fold++) {
      int tested = fold;
      Examples learned = examples.only(message -> !folds.tests(tested, message));
      if (learned.all().stream().noneMatch(example -> gives(example, signal))) {
        continue;
      }
      Map<String, float[]> weights =
          OpenNlpModels.weights(fit(learned, signal), SignalModel.OUTCOMES);
      for (Example turn : examples.only(message -> folds.tests(tested, message)).all()) {
        double[] sums = Trainer.sums(turn, weights, examples, SignalModel.OUTCOMES.size());
        heldOut.add(new SignalCalibrator.Sum(sums[1] - sums[0], gives(turn, signal)));
      }
    }
    return heldOut;
  }
}
