package io.earshot.language.model;

import java.util.Map;

/**
 * The weights of one or more linear models, compiled: a feature is found by the hash of its name,
 * without making a string. Immutable and thread-safe.
 */
public final class WeightTable {

  private final long[] keys;
  private final int[] rows;
  private final float[] weights;
  private final int width;
  private final int size;

  private WeightTable(int size, int width) {
    int places = Integer.highestOneBit(Math.max(8, size * 2 - 1)) * 2;
    this.keys = new long[places];
    this.rows = new int[places];
    this.weights = new float[size * width];
    this.width = width;
    this.size = size;
  }

  /**
   * Compiles weights.
   *
   * @param byName as many weights for each feature as the table is wide
   * @throws IllegalArgumentException if two names have one hash
   */
  public static WeightTable of(Map<String, float[]> byName, int width) {
    WeightTable table = new WeightTable(byName.size(), width);
    int row = 0;
    for (Map.Entry<String, float[]> entry : byName.entrySet()) {
      table.put(entry.getKey(), row);
      System.arraycopy(entry.getValue(), 0, table.weights, row * width, width);
      row++;
    }
    return table;
  }

  private void put(String name, int row) {
    long key = FeatureHash.of(name);
    int place = place(key);
    if (keys[place] == key) {
      throw new IllegalArgumentException("Two features have the hash of \"" + name + "\"");
    }
    keys[place] = key;
    rows[place] = row;
  }

  private int place(long key) {
    int mask = keys.length - 1;
    int place = (int) key & mask;
    while (keys[place] != 0 && keys[place] != key) {
      place = (place + 1) & mask;
    }
    return place;
  }

  /** The row of the feature with this {@link FeatureHash}, or -1 if the models do not know it. */
  public int row(long key) {
    int place = place(key);
    return keys[place] == key ? rows[place] : -1;
  }

  /** The weight of a row in one column. */
  public float weight(int row, int column) {
    return weights[row * width + column];
  }

  /** Columns: one for each thing that is weighed. */
  public int width() {
    return width;
  }

  /** Rows: how many features are known. */
  public int size() {
    return size;
  }
}
