package io.earshot.language.detection;

import io.earshot.language.model.OpenNlpModels;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * The weights of OpenNLP's language detector, compiled: a sequence of one to three letters is found
 * by the letters themselves, without making a string. Languages that Earshot does not tell apart
 * are left out. Loaded once for the whole virtual machine; immutable and thread-safe.
 */
final class LetterWeights {

  static final int LONGEST = 3;

  private static final String MODEL = "/langdetect-183.bin";

  private final List<String> languages;
  private final long[] keys;
  private final int[] starts;
  private final byte[] which;
  private final float[] weights;
  private final int mask;

  private LetterWeights(AbstractModel model, DetectableLanguages detectable) {
    Map<String, Context> contexts = OpenNlpModels.contexts(model);
    this.languages = detectable.codes();
    int places = Integer.highestOneBit(contexts.size()) * 4;
    this.mask = places - 1;
    this.keys = new long[places];
    this.starts = new int[places];
    int all = contexts.values().stream().mapToInt(context -> context.getOutcomes().length).sum();
    byte[] outcomes = new byte[all + contexts.size()];
    float[] values = new float[outcomes.length];
    int used = 0;
    for (Map.Entry<String, Context> entry : contexts.entrySet()) {
      if (entry.getKey().length() <= LONGEST) {
        int place = free(key(entry.getKey()));
        keys[place] = key(entry.getKey());
        starts[place] = used;
        Context context = entry.getValue();
        for (int i = 0; i < context.getOutcomes().length; i++) {
          int language = detectable.number(model.getOutcome(context.getOutcomes()[i]));
          if (language >= 0) {
            outcomes[used] = (byte) language;
            values[used++] = (float) context.getParameters()[i];
          }
        }
        outcomes[used++] = -1;
      }
    }
    this.which = Arrays.copyOf(outcomes, used);
    this.weights = Arrays.copyOf(values, used);
  }

  /** The weights of the model in the jar. */
  static LetterWeights shared() {
    return Holder.SHARED;
  }

  private static final class Holder {
    private static final LetterWeights SHARED = load();
  }

  private static LetterWeights load() {
    try (InputStream in = LetterWeights.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException("opennlp-models-langdetect is missing from the class path");
      }
      AbstractModel model = (AbstractModel) new LanguageDetectorModel(in).getMaxentModel();
      return new LetterWeights(model, DetectableLanguages.read());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static long key(String letters) {
    long key = 0;
    for (int i = 0; i < letters.length(); i++) {
      key = (key << 16) | letters.charAt(i);
    }
    return key;
  }

  private int free(long key) {
    int place = spread(key);
    while (keys[place] != 0) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private int spread(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & mask;
  }

  /** ISO 639-1 codes, in the order of the sums. */
  List<String> languages() {
    return languages;
  }

  /** Adds the weights of a sequence of letters, sixteen bits each. */
  void add(long key, double[] sums) {
    int place = spread(key);
    while (keys[place] != key) {
      if (keys[place] == 0) {
        return;
      }
      place = (place + 1) & mask;
    }
    for (int at = starts[place]; which[at] >= 0; at++) {
      sums[which[at]] += weights[at];
    }
  }
}
