package io.earshot.language.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The weights of several {@link LabelModel}s by the hash of a feature's name, their columns side by
 * side. Adds up the weights of the features of one message, each feature once however often it
 * occurs, as in training. Makes no objects. Not thread-safe.
 */
public final class LabelTable {

  private static final int FREE = 0;

  private final long[] hashes;
  private final int[] rows;
  private final float[] weights;
  private final float[] sums;

  /** The message in which each row was added last. */
  private final int[] addedIn;

  private int message;
  private int known;

  private LabelTable(Map<String, float[]> byName, int columns) {
    int places = Integer.highestOneBit(Math.max(8, byName.size() * 2 - 1)) * 2;
    this.hashes = new long[places];
    this.rows = new int[places];
    this.weights = new float[byName.size() * columns];
    this.addedIn = new int[byName.size()];
    this.sums = new float[columns];
    int row = 0;
    for (Map.Entry<String, float[]> each : byName.entrySet()) {
      int place = placeOf(FeatureHash.of(each.getKey()));
      if (hashes[place] != FREE) {
        throw new IllegalArgumentException("Two features have one hash");
      }
      hashes[place] = FeatureHash.of(each.getKey());
      rows[place] = row;
      System.arraycopy(each.getValue(), 0, weights, row * columns, columns);
      row++;
    }
  }

  /**
   * Compiles the weights of these models.
   *
   * @throws IllegalArgumentException if two names have one hash
   */
  public static LabelTable of(List<LabelModel> models) {
    int columns = models.stream().mapToInt(model -> model.labels().size()).sum();
    Map<String, float[]> byName = new HashMap<>();
    int first = 0;
    for (LabelModel model : models) {
      int from = first;
      model
          .weights()
          .forEach(
              (name, row) ->
                  System.arraycopy(
                      row,
                      0,
                      byName.computeIfAbsent(name, key -> new float[columns]),
                      from,
                      row.length));
      first += model.labels().size();
    }
    return new LabelTable(byName, columns);
  }

  /** The place where a hash stands, or where it would. */
  private int placeOf(long hash) {
    int mask = hashes.length - 1;
    int place = (int) hash & mask;
    while (hashes[place] != FREE && hashes[place] != hash) {
      place = (place + 1) & mask;
    }
    return place;
  }

  /** Adds up what the features of a message say. */
  public void add(long[] features, int count) {
    Arrays.fill(sums, 0);
    message++;
    known = 0;
    for (int i = 0; i < count; i++) {
      int place = placeOf(features[i]);
      if (hashes[place] != FREE && addedIn[rows[place]] != message) {
        addedIn[rows[place]] = message;
        known++;
        addRow(rows[place]);
      }
    }
  }

  private void addRow(int row) {
    int from = row * sums.length;
    for (int column = 0; column < sums.length; column++) {
      sums[column] += weights[from + column];
    }
  }

  /** How many features of the message any of the models knows. */
  public int known() {
    return known;
  }

  /** What has been added up in a column. */
  public float sum(int column) {
    return sums[column];
  }
}
