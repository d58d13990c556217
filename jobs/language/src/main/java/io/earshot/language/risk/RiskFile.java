package io.earshot.language.risk;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.earshot.domain.event.Channel;
import io.earshot.domain.risk.RiskModel;
import io.earshot.language.ReaderName;
import io.earshot.language.model.Json;
import io.earshot.language.model.ModelException;
import io.earshot.language.model.ModelStore;
import io.earshot.language.model.StoredModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A risk model as it is stored, to be read by people too: what each feature weighs, per scale, from
 * the average conversation.
 *
 * @param version says the reader too, for example 1.0.0+encoder
 * @param reader whose readings it was trained on and is for: linear, encoder or cascade
 * @param threshold the score from which on a lead should know, as training found best
 * @param average the log-odds of the average conversation
 * @param usualReplySeconds the median time to an answer, by channel
 * @param features heaviest first
 * @param notTaught features of which the data says nothing: their weight is 0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RiskFile(
    String id,
    String version,
    String reader,
    double threshold,
    double average,
    Map<Channel, Double> usualReplySeconds,
    List<Feature> features,
    List<String> notTaught) {

  /** The folder that risk models of English lie in. */
  public static final String ID = "risk-en";

  /** What a manifest calls them. */
  public static final String KIND = "risk";

  /** Version of the meaning of the features; raise it when one changes. */
  public static final int FEATURES = 2;

  /**
   * What a feature counts: {@code weight * (value - mean) / scale} in log-odds, for a value between
   * the lowest and the highest that training saw; one beyond counts like these.
   */
  public record Feature(
      String feature, double weight, double mean, double scale, double lowest, double highest) {

    Feature weighing(double otherWeight) {
      return new Feature(feature, otherWeight, mean, scale, lowest, highest);
    }
  }

  /** The file's name for this kind of reader. */
  public static String name(ReaderName reader) {
    return reader.written() + ".json";
  }

  /**
   * The model for what this kind of reader reads. A cascade without one of its own has that of the
   * linear reader, which reads most of its messages.
   *
   * @return null if none is stored
   * @throws ModelException if what is stored cannot be used
   */
  public static @Nullable RiskModel find(ModelStore store, ReaderName reader) {
    StoredModel stored = store.find(ID);
    if (stored == null) {
      return null;
    }
    if (!holds(stored, reader)) {
      return reader == ReaderName.CASCADE ? find(store, ReaderName.LINEAR) : null;
    }
    stored.require(KIND, FEATURES);
    try {
      return parse(stored.file(name(reader))).toModel();
    } catch (IOException | IllegalArgumentException e) {
      throw new ModelException("Cannot read risk model " + name(reader) + ": " + e.getMessage(), e);
    }
  }

  private static boolean holds(StoredModel stored, ReaderName reader) {
    return stored.manifest().files().stream().anyMatch(file -> file.name().equals(name(reader)));
  }

  static RiskFile parse(byte[] json) throws IOException {
    return Json.read(json, RiskFile.class);
  }

  byte[] toBytes() {
    return Json.write(this).getBytes(StandardCharsets.UTF_8);
  }

  /** The model that this file tells. */
  public RiskModel toModel() {
    return new RiskModel(
        id,
        version,
        threshold,
        average,
        features.stream()
            .map(
                f ->
                    new RiskModel.Weight(f.feature, f.weight, f.mean, f.scale, f.lowest, f.highest))
            .toList(),
        new TreeMap<>(usualReplySeconds));
  }
}
