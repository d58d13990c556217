package io.earshot.language.training;

import java.util.ArrayList;
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

  private IndexedEvents(Collector collector) {
    this.contexts = collector.contexts.toArray(int[][]::new);
    this.outcomes = collector.outcomes.stream().mapToInt(Integer::intValue).toArray();
    this.times = collector.times.stream().mapToInt(Integer::intValue).toArray();
    this.predicates = collector.predicates;
    this.counts = collector.counts;
    this.labels = collector.labels.toArray(String[]::new);
  }

  /**
   * Events over some of the features, each example once.
   *
   * @param kept the features to use, ascending
   * @param outcome the index of an example's label
   */
  static IndexedEvents of(
      Examples examples, int[] kept, List<String> labels, ToIntFunction<Example> outcome) {
    Collector collector = new Collector(examples, kept, labels);
    for (Example example : examples.all()) {
      collector.add(example.features(), outcome.applyAsInt(example), 1);
    }
    return collector.events();
  }

  /** Collects events one by one. */
  static final class Collector {

    private final int[] places;
    private final String[] predicates;
    private final int[] counts;
    private final List<String> labels;
    private final List<int[]> contexts = new ArrayList<>();
    private final List<Integer> outcomes = new ArrayList<>();
    private final List<Integer> times = new ArrayList<>();

    /**
     * Events over some of the features.
     *
     * @param kept the features to use, ascending
     */
    Collector(Examples examples, int[] kept, List<String> labels) {
      this.places = new int[examples.features()];
      this.predicates = new String[kept.length];
      this.counts = new int[kept.length];
      this.labels = labels;
      Arrays.fill(places, -1);
      for (int place = 0; place < kept.length; place++) {
        places[kept[place]] = place;
        predicates[place] = examples.name(kept[place]);
      }
    }

    /** An event that was seen so many times. */
    void add(int[] features, int outcome, int seen) {
      int[] context = Arrays.stream(features).map(f -> places[f]).filter(p -> p >= 0).toArray();
      contexts.add(context);
      outcomes.add(outcome);
      times.add(seen);
      for (int place : context) {
        counts[place]++;
      }
    }

    IndexedEvents events() {
      return new IndexedEvents(this);
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
