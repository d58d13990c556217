package io.earshot.language.training;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.language.model.OpenNlpModels;
import io.earshot.language.model.SentimentModel;
import io.earshot.language.model.SideCalibration;
import io.earshot.language.training.TrainingSettings.Fit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;

/**
 * Trains the sentiment model, and fits its calibrations on turns that models of inner folds had not
 * seen.
 */
final class SentimentTrainer {

  private final TrainingSettings settings;
  private final Progress progress;

  SentimentTrainer(TrainingSettings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  TrainedSentiment train(Examples examples) {
    Examples labelled = examples.only(message -> message.sentiment() != null);
    Map<ParticipantRole, List<Calibrator.Sums>> heldOut = heldOut(labelled);
    SideCalibration ofCustomer =
        Calibrator.fit(heldOut.getOrDefault(ParticipantRole.CUSTOMER, List.of()));
    List<Calibrator.Sums> ofHouse = heldOut.getOrDefault(ParticipantRole.AGENT, List.of());
    progress.begins("sentiment");
    return new TrainedSentiment(
        fit(labelled), ofCustomer, ofHouse.isEmpty() ? ofCustomer : Calibrator.fit(ofHouse));
  }

  private AbstractModel fit(Examples examples) {
    int[] kept = FeatureChoice.frequent(examples, settings.sentiment().cutoff());
    Fit fit = settings.sentiment().overTimes(SentimentEvents.whole(examples.messages()));
    return MaxentFit.train(SentimentEvents.of(examples, kept), fit);
  }

  /** Sums of weights for turns of each side, by models that never saw their conversation. */
  private Map<ParticipantRole, List<Calibrator.Sums>> heldOut(Examples examples) {
    Map<ParticipantRole, List<Calibrator.Sums>> heldOut = new EnumMap<>(ParticipantRole.class);
    if (!Trainer.canFold(examples, settings.innerFolds())) {
      return heldOut;
    }
    Folds folds = Folds.of(examples.messages(), settings.innerFolds(), settings.seed());
    for (int fold = 0; fold < folds.count(); fold++) {
      int tested = fold;
      progress.begins("sentiment, calibration " + (fold + 1) + " of " + folds.count());
      AbstractModel model = fit(examples.only(message -> !folds.tests(tested, message)));
      Map<String, float[]> weights = OpenNlpModels.weights(model, SentimentModel.LABELS);
      for (Example turn : examples.only(message -> folds.tests(tested, message)).all()) {
        heldOut
            .computeIfAbsent(turn.side(), side -> new ArrayList<>())
            .add(sums(turn, weights, examples));
      }
    }
    return heldOut;
  }

  private static Calibrator.Sums sums(
      Example turn, Map<String, float[]> weights, Examples examples) {
    double[] sums = Trainer.sums(turn, weights, examples, SentimentModel.LABELS.size());
    Channel channel = turn.labelled().message().channel();
    return new Calibrator.Sums(sums[0], sums[1], sums[2], SentimentEvents.label(turn), channel);
  }
}
