package io.earshot.language.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.maxent.io.BinaryQNModelWriter;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.GenericModelReader;

/** OpenNLP's maximum entropy models as bytes and as weights. */
public final class OpenNlpModels {

  private OpenNlpModels() {}

  /** The model in OpenNLP's own binary form; any OpenNLP can read it. */
  public static byte[] write(AbstractModel model) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      new BinaryQNModelWriter(model, out).persist();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The model that {@link #write} wrote. */
  public static AbstractModel read(byte[] bytes) {
    try {
      return new GenericModelReader(new BinaryFileDataReader(new ByteArrayInputStream(bytes)))
          .getModel();
    } catch (IOException e) {
      throw new ModelException("Not an OpenNLP model: " + e.getMessage(), e);
    }
  }

  /** The weights of every feature, one column for each outcome in this order. */
  public static Map<String, float[]> weights(AbstractModel model, List<String> outcomes) {
    Map<String, Context> contexts = contexts(model);
    Map<String, float[]> weights = new HashMap<>(contexts.size() * 2);
    contexts.forEach((name, context) -> weights.put(name, row(model, context, outcomes)));
    return weights;
  }

  /** The parameters of every feature, by its name. */
  @SuppressWarnings("unchecked") // OpenNLP documents the second entry as this map
  public static Map<String, Context> contexts(AbstractModel model) {
    return (Map<String, Context>) model.getDataStructures()[1];
  }

  private static float[] row(AbstractModel model, Context context, List<String> outcomes) {
    float[] row = new float[outcomes.size()];
    int[] which = context.getOutcomes();
    for (int i = 0; i < which.length; i++) {
      int column = outcomes.indexOf(model.getOutcome(which[i]));
      if (column < 0) {
        throw new ModelException("The model knows an outcome that is none of " + outcomes);
      }
      row[column] = (float) context.getParameters()[i];
    }
    return row;
  }
}
