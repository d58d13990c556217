package io.earshot.language.model;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.SentimentLabel;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.ml.model.AbstractModel;

/**
 * A sentiment model: weights for negative, neutral and positive, in this order, by the name of a
 * feature, and how each side of a conversation is calibrated; a channel may have a temperature of
 * its own.
 *
 * @param id as in its manifest
 * @param version as in its manifest
 */
public record SentimentModel(
    String id,
    String version,
    Map<String, float[]> weights,
    SideCalibration ofCustomer,
    SideCalibration ofHouse) {

  /** What a manifest calls this kind of model. */
  public static final String KIND = "sentiment";

  private static final String TEMPERATURE = "temperature";

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

  private static SideCalibration calibration(StoredModel stored, ParticipantRole side) {
    Calibration ofAll =
        new Calibration(
            stored.setting(setting(side, TEMPERATURE)),
            stored.setting(setting(side, "offset.negative")),
            stored.setting(setting(side, "offset.positive")));
    Map<Channel, Calibration> byChannel = new EnumMap<>(Channel.class);
    for (Channel channel : Channel.values()) {
      double temperature = stored.setting(setting(side, channel), ofAll.temperature());
      byChannel.put(channel, ofAll.withTemperature(temperature));
    }
    return new SideCalibration(ofAll, byChannel);
  }

  /** The calibration of one side as settings of a manifest. */
  public static Map<String, Double> settings(ParticipantRole side, SideCalibration calibration) {
    Map<String, Double> settings = new TreeMap<>();
    Calibration ofAll = calibration.otherwise();
    settings.put(setting(side, TEMPERATURE), ofAll.temperature());
    settings.put(setting(side, "offset.negative"), ofAll.negative());
    settings.put(setting(side, "offset.positive"), ofAll.positive());
    calibration
        .byChannel()
        .forEach((channel, own) -> settings.put(setting(side, channel), own.temperature()));
    return settings;
  }

  private static String setting(ParticipantRole side, Channel channel) {
    return setting(side, channel.name().toLowerCase(Locale.ROOT) + "." + TEMPERATURE);
  }

  private static String setting(ParticipantRole side, String name) {
    return side.name().toLowerCase(Locale.ROOT) + "." + name;
  }

  /** The calibration for what this side says. */
  public SideCalibration calibration(ParticipantRole side) {
    return side == ParticipantRole.CUSTOMER ? ofCustomer : ofHouse;
  }
}
