package io.earshot.language.model;

import io.earshot.domain.reading.Emotion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import org.jspecify.annotations.Nullable;

/**
 * The emotion model of customers' messages: a column of weights for each {@link Emotion}, in their
 * order.
 *
 * @param weights by the name of a feature; none where no emotion is read
 * @param temperature divides the sums, so that their probabilities can be believed
 */
public record EmotionModel(Map<String, float[]> weights, double temperature) {

  /** What a manifest calls this kind of model. */
  public static final String KIND = "emotion";

  /** The file with the weights. */
  public static final String FILE = "model.bin";

  /** The outcomes of the model, in the order of the columns. */
  public static final List<String> LABELS =
      Arrays.stream(Emotion.values())
          .map(emotion -> emotion.name().toLowerCase(Locale.ROOT))
          .toList();

  /** The name of the temperature among the settings of a manifest. */
  public static final String TEMPERATURE = "temperature";

  /** Reads no emotion. */
  public static final EmotionModel NONE = new EmotionModel(Map.of(), 1);

  /** A stored model, or {@link #NONE} where none is stored. */
  public static EmotionModel of(@Nullable StoredModel stored) {
    if (stored == null) {
      return NONE;
    }
    stored.require(KIND);
    return of(OpenNlpModels.read(stored.file(FILE)), stored.setting(TEMPERATURE));
  }

  /** A model as OpenNLP holds it. */
  public static EmotionModel of(AbstractModel model, double temperature) {
    return new EmotionModel(OpenNlpModels.weights(model, LABELS), temperature);
  }

  /** How many columns it has. */
  public int columns() {
    return weights.isEmpty() ? 0 : LABELS.size();
  }
}
