package io.earshot.language.model;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.language.feature.MessageFeatures;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import opennlp.tools.ml.model.AbstractModel;

/**
 * A compiled sentiment model of one side of a conversation: weights for negative, neutral and
 * positive, in this order.
 *
 * @param id as in its manifest
 * @param version as in its manifest
 */
public record SentimentModel(
    String id, String version, WeightTable weights, Calibration calibration) {

  /** What a manifest calls this kind of model. */
  public static final String KIND = "sentiment";

  /**
   * The file with the weights for one side of a conversation: {@code CUSTOMER} or {@code AGENT}.
   */
  public static String file(ParticipantRole side) {
    return side == ParticipantRole.CUSTOMER ? "model.bin" : "model-agent.bin";
  }

  /** The name of a setting of the model for this side. */
  public static String setting(ParticipantRole side, String name) {
    return side.name().toLowerCase(Locale.ROOT) + "." + name;
  }

  /** The outcomes of the model, in the order of the columns. */
  public static final List<String> LABELS =
      Arrays.stream(SentimentLabel.values())
          .map(label -> label.name().toLowerCase(Locale.ROOT))
          .toList();

  /** Compiles the stored model of one side; the customers' if it was trained on nothing else. */
  public static SentimentModel of(StoredModel stored, ParticipantRole side) {
    stored.require(KIND, MessageFeatures.VERSION);
    if (side != ParticipantRole.CUSTOMER && !stored.has(file(side))) {
      return of(stored, ParticipantRole.CUSTOMER);
    }
    Calibration calibration =
        new Calibration(
            stored.setting(setting(side, "temperature")),
            stored.setting(setting(side, "offset.negative")),
            stored.setting(setting(side, "offset.positive")));
    Manifest manifest = stored.manifest();
    AbstractModel model = OpenNlpModels.read(stored.file(file(side)));
    return of(manifest.id(), manifest.version(), model, calibration);
  }

  /** Compiles a model fresh from training. */
  public static SentimentModel of(
      String id, String version, AbstractModel model, Calibration calibration) {
    WeightTable weights = WeightTable.of(OpenNlpModels.weights(model, LABELS), LABELS.size());
    return new SentimentModel(id, version, weights, calibration);
  }

  /** How far a feature pulls the log-odds of positive against negative. */
  public double pull(int row) {
    return (weights.weight(row, 2) - weights.weight(row, 0)) / calibration.temperature();
  }
}
