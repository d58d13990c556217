package io.earshot.language.training;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.language.model.Calibration;
import io.earshot.language.model.OpenNlpModels;
import io.earshot.language.model.SentimentModel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;

/**
 * Trains a sentiment model for each side of a conversation, and fits its calibration on turns that
 * models of inner folds had not seen.
 */
final class SentimentTrainer {

  private final TrainingSettings settings;
  private final Progress progress;

  SentimentTrainer(TrainingSettings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /** A model for each side that any message is labelled of. */
  Map<ParticipantRole, TrainedSentiment> train(Examples examples) {
    Map<ParticipantRole, TrainedSentiment> trained = new EnumMap<>(ParticipantRole.class);
    for (ParticipantRole side : List.of(ParticipantRole.CUSTOMER, ParticipantRole.AGENT)) {
      Examples said = examples.onlyBy(side).only(message -> message.sentiment() != null);
      if (!said.all().isEmpty()) {
        String name = "sentiment of " + side.name().toLowerCase(Locale.ROOT) + "s";
        Calibration calibration = Calibrator.fit(heldOut(said, name));
        progress.begins(name);
        trained.put(side, new TrainedSentiment(fit(said), calibration));
      }
    }
    return trained;
  }

  private AbstractModel fit(Examples examples) {
    int[] kept = FeatureChoice.frequent(examples, settings.sentiment().cutoff());
    IndexedEvents events =
        new IndexedEvents(examples, kept, SentimentModel.LABELS, SentimentTrainer::label);
    return MaxentFit.train(events, settings.sentiment());
  }

  private static int label(Example example) {
    SentimentLabel label = example.labelled().sentiment();
    if (label == null) {
      throw new IllegalArgumentException(example.labelled().id() + " has no sentiment");
    }
    return label.ordinal();
  }

  /** Sums of weights for turns, each by a model that never saw its conversation. */
  private List<Calibrator.Sums> heldOut(Examples examples, String name) {
    List<Calibrator.Sums> heldOut = new ArrayList<>();
    if (!Trainer.canFold(examples, settings.innerFolds())) {
      return heldOut;
    }
    Folds folds = Folds.of(examples.messages(), settings.innerFolds(), settings.seed());
    for (int fold = 0; fold < folds.count(); fold++) {
      int tested = fold;
      progress.begins(name + ", calibration " + (fold + 1) + " of " + folds.count());
      AbstractModel model = fit(examples.only(message -> !folds.tests(tested, message)));
      Map<String, float[]> weights = OpenNlpModels.weights(model, SentimentModel.LABELS);
      Examples turns = examples.only(message -> folds.tests(tested, message));
      turns.all().forEach(turn -> heldOut.add(sums(turn, weights, examples)));
    }
    return heldOut;
  }

  private static Calibrator.Sums sums(
      Example turn, Map<String, float[]> weights, Examples examples) {
    double[] sums = Trainer.sums(turn, weights, examples, SentimentModel.LABELS.size());
    return new Calibrator.Sums(sums[0], sums[1], sums[2], label(turn));
  }
}
