package io.earshot.language.training;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import opennlp.tools.ml.model.DataIndexer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.TrainingParameters;
import org.jspecify.annotations.Nullable;

/**
 * Examples as OpenNLP's trainers want them, straight from feature numbers: no event is ever spelled
 * out in strings, and nothing is sorted or merged.
 */
final class IndexedEvents implements DataIndexer {

  private final int[][] contexts;
  private final int[] outcomes;
  private final int[] times;
  private final String[] predicates;
  private final int[] counts;
  private final String[] labels;

  /**
   * Events over some of the features.
   *
   * @param kept the features to use, ascending
   * @param outcome the index of an example's label
   */
  IndexedEvents(
      Examples examples, int[] kept, List<String> labels, ToIntFunction<Example> outcome) {
    List<Example> all = examples.all();
    int[] places = new int[examples.features()];
    Arrays.fill(places, -1);
    this.predicates = new String[kept.length];
    this.counts = new int[kept.length];
    for (int place = 0; place < kept.length; place++) {
      places[kept[place]] = place;
      predicates[place] = examples.name(kept[place]);
    }
    this.contexts = new int[all.size()][];
    this.outcomes = new int[all.size()];
    this.times = new int[all.size()];
    this.labels = labels.toArray(String[]::new);
    for (int i = 0; i < contexts.length; i++) {
      Example example = all.get(i);
      contexts[i] =
          Arrays.stream(example.features()).map(f -> places[f]).filter(p -> p >= 0).toArray();
      outcomes[i] = outcome.applyAsInt(example);
      times[i] = 1;
      for (int place : contexts[i]) {
        counts[place]++;
      }
    }
  }

  @Override
  public int[][] getContexts() {
    return contexts;
  }

  @Override
  public int[] getNumTimesEventsSeen() {
    return times;
  }

  @Override
  public int[] getOutcomeList() {
    return outcomes;
  }

  @Override
  public String[] getPredLabels() {
    return predicates;
  }

  @Override
  public int[] getPredCounts() {
    return counts;
  }

  @Override
  public String[] getOutcomeLabels() {
    return labels;
  }

  @Override
  public float @Nullable [][] getValues() {
    return null;
  }

  @Override
  public int getNumEvents() {
    return contexts.length;
  }

  @Override
  public void init(TrainingParameters parameters, Map<String, String> report) {
    // Everything is known from the constructor.
  }

  @Override
  public void index(ObjectStream<Event> events) {
    throw new UnsupportedOperationException("Already indexed");
  }
}
