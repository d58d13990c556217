package io.earshot.language.model;

import java.util.List;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import org.jspecify.annotations.Nullable;

/**
 * A model that gives a text one of many labels: a column of weights for each.
 *
 * @param labels in the order of the columns
 * @param weights by the name of a feature; none where nothing is read
 * @param temperature divides the sums, so that their probabilities can be believed
 * @param sureFrom the probability from which a label is told
 */
public record LabelModel(
    List<String> labels, Map<String, float[]> weights, double temperature, double sureFrom) {

  /** What a manifest calls a model of what messages are about. */
  public static final String SUBJECT = "subject";

  /** What a manifest calls a model of what messages ask for. */
  public static final String INTENT = "intent";

  /** The label of a text that asks for nothing the model knows. */
  public static final String NO_INTENT = "none";

  /**
   * A feature that every customer's message has: how common a label is. Learned, so that words need
   * not tell it, and left out where evidence of several messages is added up.
   */
  public static final String PRIOR = "r=CUSTOMER";

  /** The file with the weights. */
  public static final String FILE = "model.bin";

  /** The name of the temperature among the settings of a manifest. */
  public static final String TEMPERATURE = "temperature";

  /** The name of the lowest probability that is told among the settings of a manifest. */
  public static final String SURE_FROM = "sureFrom";

  /** Reads nothing. */
  public static final LabelModel NONE = new LabelModel(List.of(), Map.of(), 1, 1);

  /** A stored model of this kind, or {@link #NONE} where none is stored. */
  public static LabelModel of(@Nullable StoredModel stored, String kind) {
    if (stored == null) {
      return NONE;
    }
    stored.require(kind);
    return of(
        OpenNlpModels.read(stored.file(FILE)),
        stored.manifest().labels(),
        stored.setting(TEMPERATURE),
        stored.setting(SURE_FROM));
  }

  /** A model as OpenNLP holds it. */
  public static LabelModel of(
      AbstractModel model, List<String> labels, double temperature, double sureFrom) {
    Map<String, float[]> weights = OpenNlpModels.weights(model, labels);
    weights.remove(PRIOR);
    return new LabelModel(labels, weights, temperature, sureFrom);
  }
}
