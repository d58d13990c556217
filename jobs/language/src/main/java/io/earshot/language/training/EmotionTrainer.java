package io.earshot.language.training;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.Emotion;
import io.earshot.language.model.EmotionModel;
import io.earshot.language.model.OpenNlpModels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import org.jspecify.annotations.Nullable;

/**
 * Trains the emotion model on what customers say, and fits its temperature on turns that models of
 * inner folds had not seen.
 */
final class EmotionTrainer {

  private static final double COOLEST = 0.5;

  private final TrainingSettings settings;
  private final Progress progress;

  EmotionTrainer(TrainingSettings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /** The model, or null where no emotion is labelled. */
  @Nullable TrainedEmotion train(Examples examples) {
    Examples labelled =
        examples.onlyBy(ParticipantRole.CUSTOMER).only(message -> message.emotion() != null);
    if (labelled.all().isEmpty()) {
      return null;
    }
    double temperature = Sums.temperature(heldOut(labelled), COOLEST);
    progress.begins("emotion");
    return new TrainedEmotion(fit(labelled), temperature);
  }

  private AbstractModel fit(Examples examples) {
    int[] kept = FeatureChoice.words(examples, settings.emotion().cutoff());
    IndexedEvents events =
        IndexedEvents.of(examples, kept, EmotionModel.LABELS, EmotionTrainer::label);
    return MaxentFit.train(events, settings.emotion());
  }

  private static int label(Example example) {
    Emotion emotion = example.labelled().emotion();
    if (emotion == null) {
      throw new IllegalArgumentException(example.labelled().id() + " has no emotion");
    }
    return emotion.ordinal();
  }

  private List<Sums> heldOut(Examples examples) {
    List<Sums> heldOut = new ArrayList<>();
    if (!Trainer.canFold(examples, settings.innerFolds())) {
      return heldOut;
    }
    Folds folds = Folds.of(examples.messages(), settings.innerFolds(), settings.seed());
    for (int fold = 0; fold < folds.count(); fold++) {
      int tested = fold;
      progress.begins("emotion, calibration " + (fold + 1) + " of " + folds.count());
      AbstractModel model = fit(examples.only(message -> !folds.tests(tested, message)));
      Map<String, float[]> weights = OpenNlpModels.weights(model, EmotionModel.LABELS);
      for (Example turn : examples.only(message -> folds.tests(tested, message)).all()) {
        double[] sums = Trainer.sums(turn, weights, examples, EmotionModel.LABELS.size());
        heldOut.add(new Sums(sums, label(turn)));
      }
    }
    return heldOut;
  }
}
