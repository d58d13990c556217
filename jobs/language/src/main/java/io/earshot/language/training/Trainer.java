package io.earshot.language.training;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.Signal;
import io.earshot.language.LinearReader;
import io.earshot.language.data.LabelledMessage;
import io.earshot.language.model.EmotionModel;
import io.earshot.language.model.ModelIds;
import io.earshot.language.model.SentimentModel;
import io.earshot.language.model.SideCalibration;
import io.earshot.language.model.SignalCalibration;
import io.earshot.language.model.SignalModel;
import io.earshot.language.pack.LanguagePack;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import opennlp.tools.ml.model.AbstractModel;
import org.jspecify.annotations.Nullable;

/** Trains all models of the linear reader. */
public final class Trainer {

  /** With fewer messages, and no conversation, none is spared for calibration. */
  private static final int FEWEST_ALONE = 100;

  private final TrainingSettings settings;
  private final Progress progress;

  /** A trainer that tells how far it is. */
  public Trainer(TrainingSettings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * What came out of a training.
   *
   * @param language ISO 639-1 code of what they read
   * @param signals a model for each signal that was ever labelled
   * @param calibrations what their sums mean
   * @param emotion null where none was ever labelled
   */
  public record Trained(
      String language,
      TrainingSettings settings,
      AbstractModel sentiment,
      SideCalibration ofCustomer,
      SideCalibration ofHouse,
      Map<Signal, AbstractModel> signals,
      Map<Signal, SignalCalibration> calibrations,
      @Nullable TrainedEmotion emotion) {

    /** A reader with these models, as it would be after storing and loading them. */
    public LinearReader reader() {
      SentimentModel compiled =
          new SentimentModel(
              ModelIds.sentiment(language),
              settings.version(),
              SentimentModel.weights(sentiment),
              ofCustomer,
              ofHouse);
      return LinearReader.of(
          LanguagePack.of(language),
          compiled,
          signals(ParticipantRole.CUSTOMER),
          signals(ParticipantRole.AGENT),
          emotion == null ? EmotionModel.NONE : emotion.compiled());
    }

    /** What the sums of a signal mean that has a model. */
    SignalCalibration calibration(Signal signal) {
      return Objects.requireNonNull(calibrations.get(signal));
    }

    private SignalModel signals(ParticipantRole side) {
      Map<Signal, AbstractModel> said = new EnumMap<>(Signal.class);
      signals.forEach(
          (signal, model) -> {
            if (signal.saidBy() == side) {
              said.put(signal, model);
            }
          });
      return SignalModel.of(said, calibrations);
    }
  }

  /**
   * Trains on all of these.
   *
   * @throws IllegalArgumentException if no message is labelled with a sentiment
   */
  public Trained train(Examples examples) {
    if (examples.messages().stream().allMatch(message -> message.sentiment() == null)) {
      throw new IllegalArgumentException(
          "No message of a person in \"" + examples.language() + "\" has a sentiment label");
    }
    TrainedSentiment sentiment = new SentimentTrainer(settings, progress).train(examples);
    SignalTrainer.Trained signals = new SignalTrainer(settings, progress).train(examples);
    return new Trained(
        examples.language(),
        settings,
        sentiment.model(),
        sentiment.ofCustomer(),
        sentiment.ofHouse(),
        signals.models(),
        signals.calibrations(),
        emotion(examples));
  }

  /** Ten emotions need conversations: single messages, which are few, do not teach them. */
  private @Nullable TrainedEmotion emotion(Examples examples) {
    boolean alone = examples.messages().stream().noneMatch(LabelledMessage::isTurn);
    return alone ? null : new EmotionTrainer(settings, progress).train(examples);
  }

  static boolean canFold(Examples examples, int folds) {
    boolean alone = examples.messages().stream().noneMatch(LabelledMessage::isTurn);
    return Folds.groups(examples.messages()).size() >= (alone ? FEWEST_ALONE : folds);
  }

  static double[] sums(
      Example example, Map<String, float[]> weights, Examples names, int outcomes) {
    double[] sums = new double[outcomes];
    for (int feature : example.features()) {
      float[] row = weights.get(names.name(feature));
      if (row != null) {
        for (int outcome = 0; outcome < outcomes; outcome++) {
          sums[outcome] += row[outcome];
        }
      }
    }
    return sums;
  }
}
