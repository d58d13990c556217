package io.earshot.language.model;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.SentimentLabel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;

/**
 * A sentiment model: weights for negative, neutral and positive, in this order, by the name of a
 * feature, and a calibration for each side of a conversation.
 *
 * @param id as in its manifest
 * @param version as in its manifest
 */
public record SentimentModel(
    String id,
    String version,
    Map<String, float[]> weights,
    Calibration ofCustomer,
    Calibration ofHouse) {

  /** What a manifest calls this kind of model. */
  public static final String KIND = "sentiment";

  /** The file with the weights. */
  public static final String FILE = "model.bin";

  /** The outcomes of the model, in the order of the columns. */
  public static final List<String> LABELS =
      Arrays.stream(SentimentLabel.values())
          .map(label -> label.name().toLowerCase(Locale.ROOT))
          .toList();

  /** A stored model. */
  public static SentimentModel of(StoredModel stored) {
    stored.require(KIND);
    Manifest manifest = stored.manifest();
    return new SentimentModel(
        manifest.id(),
        manifest.version(),
        weights(OpenNlpModels.read(stored.file(FILE))),
        calibration(stored, ParticipantRole.CUSTOMER),
        calibration(stored, ParticipantRole.AGENT));
  }

  /** The weights of a model as OpenNLP holds it. */
  public static Map<String, float[]> weights(AbstractModel model) {
    return OpenNlpModels.weights(model, LABELS);
  }

  private static Calibration calibration(StoredModel stored, ParticipantRole side) {
    return new Calibration(
        stored.setting(setting(side, "temperature")),
        stored.setting(setting(side, "offset.negative")),
        stored.setting(setting(side, "offset.positive")));
  }

  /** The calibration of one side as settings of a manifest. */
  public static Map<String, Double> settings(ParticipantRole side, Calibration calibration) {
    return Map.of(
        setting(side, "temperature"), calibration.temperature(),
        setting(side, "offset.negative"), calibration.negative(),
        setting(side, "offset.positive"), calibration.positive());
  }

  private static String setting(ParticipantRole side, String name) {
    return side.name().toLowerCase(Locale.ROOT) + "." + name;
  }

  /** The calibration for what this side says. */
  public Calibration calibration(ParticipantRole side) {
    return side == ParticipantRole.CUSTOMER ? ofCustomer : ofHouse;
  }
}
