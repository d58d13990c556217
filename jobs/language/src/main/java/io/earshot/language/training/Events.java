package io.earshot.language.training;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Examples as numbers: which of the kept features each shows, and its outcome.
 *
 * @param features of each example, as places among the names
 * @param outcome of each example, as a place among the labels
 */
record Events(int[][] features, int[] outcome, List<String> names, List<String> labels) {

  /**
   * Events over some of the features.
   *
   * @param kept the features to use, ascending
   * @param label the index of an example's label
   */
  static Events of(
      Examples examples, int[] kept, List<String> labels, ToIntFunction<Example> label) {
    int[] places = new int[examples.features()];
    Arrays.fill(places, -1);
    for (int place = 0; place < kept.length; place++) {
      places[kept[place]] = place;
    }
    List<Example> all = examples.all();
    int[][] features = new int[all.size()][];
    int[] outcome = new int[all.size()];
    for (int i = 0; i < features.length; i++) {
      features[i] = placed(all.get(i).features(), places);
      outcome[i] = label.applyAsInt(all.get(i));
    }
    List<String> names = Arrays.stream(kept).mapToObj(examples::name).toList();
    return new Events(features, outcome, names, labels);
  }

  private static int[] placed(int[] features, int[] places) {
    int[] placed = new int[features.length];
    int count = 0;
    for (int feature : features) {
      if (places[feature] >= 0) {
        placed[count++] = places[feature];
      }
    }
    return Arrays.copyOf(placed, count);
  }
}
