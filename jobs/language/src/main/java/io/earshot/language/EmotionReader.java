package io.earshot.language;

import io.earshot.domain.reading.Emotion;
import io.earshot.domain.reading.EmotionReading;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.language.model.EmotionModel;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which emotion a customer's message shows: the most probable of those that go with the
 * sentiment read in it, so that nobody is both pleased and angry. Not thread-safe.
 */
final class EmotionReader {

  private static final Emotion[] EMOTIONS = Emotion.values();

  private static final Set<Emotion> OF_NEGATIVE =
      EnumSet.of(
          Emotion.NONE,
          Emotion.ANGER,
          Emotion.FRUSTRATION,
          Emotion.DISAPPOINTMENT,
          Emotion.ANXIETY,
          Emotion.CONFUSION,
          Emotion.SADNESS);

  private static final Set<Emotion> OF_NEUTRAL =
      EnumSet.complementOf(EnumSet.of(Emotion.ANGER, Emotion.FRUSTRATION, Emotion.JOY));

  private static final Set<Emotion> OF_POSITIVE =
      EnumSet.of(Emotion.RELIEF, Emotion.GRATITUDE, Emotion.JOY);

  private final boolean reads;
  private final double temperature;
  private final int firstColumn;
  private final double[] weights = new double[EMOTIONS.length];

  /** Reads from the columns of a side that begin there. */
  EmotionReader(EmotionModel model, int firstColumn) {
    this.reads = model.columns() > 0;
    this.temperature = model.temperature();
    this.firstColumn = firstColumn;
  }

  /** The emotion, its confidence among those that go with the sentiment; null without a model. */
  @Nullable EmotionReading read(Side side, SentimentLabel sentiment) {
    if (!reads) {
      return null;
    }
    Set<Emotion> fitting = fitting(sentiment);
    double most = Double.NEGATIVE_INFINITY;
    Emotion read = Emotion.NONE;
    for (Emotion emotion : EMOTIONS) {
      double sum = side.sum(firstColumn + emotion.ordinal()) / temperature;
      weights[emotion.ordinal()] = sum;
      if (fitting.contains(emotion) && sum > most) {
        most = sum;
        read = emotion;
      }
    }
    double all = 0;
    for (Emotion emotion : EMOTIONS) {
      all += fitting.contains(emotion) ? Math.exp(weights[emotion.ordinal()] - most) : 0;
    }
    return new EmotionReading(read, 1 / all);
  }

  private static Set<Emotion> fitting(SentimentLabel sentiment) {
    return switch (sentiment) {
      case NEGATIVE -> OF_NEGATIVE;
      case NEUTRAL -> OF_NEUTRAL;
      case POSITIVE -> OF_POSITIVE;
    };
  }
}
