package io.earshot.language.model;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The weights for what one side of a conversation says, compiled: a feature is found by the hash of
 * its name, without making a string, and with one access to memory where it only speaks for
 * sentiment. Immutable and thread-safe.
 */
public final class WeightTable {

  private static final int NO_ROW = -1;

  /**
   * The cells of a place: half of the hash, the row of its other weights, and how much it speaks
   * for negative and for positive, against neutral.
   */
  private static final int CHECK = 0;

  private static final int ROW = 1;
  private static final int NEGATIVE = 2;
  private static final int POSITIVE = 3;
  private static final int STRIDE = 4;

  private final int[] cells;
  private final boolean[] taken;
  private final float[] others;
  private final int columns;
  private final int mask;

  private WeightTable(int size, int rows, int columns) {
    int places = Integer.highestOneBit(Math.max(8, size * 2 - 1)) * 2;
    this.cells = new int[places * STRIDE];
    this.taken = new boolean[places];
    this.others = new float[rows * columns];
    this.columns = columns;
    this.mask = places - 1;
  }

  /**
   * Compiles the weights of the models.
   *
   * @param sentiment a weight for each label, by the name of a feature
   * @param others a weight for each column of the other models, by the name of a feature
   * @param columns how many columns these have
   * @throws IllegalArgumentException if two names have one hash
   */
  public static WeightTable of(
      Map<String, float[]> sentiment, Map<String, float[]> others, int columns) {
    Set<String> names = new HashSet<>(sentiment.keySet());
    names.addAll(others.keySet());
    WeightTable table = new WeightTable(names.size(), others.size(), columns);
    float[] none = new float[SentimentModel.LABELS.size()];
    int row = 0;
    for (String name : names) {
      float[] rest = others.get(name);
      table.put(name, sentiment.getOrDefault(name, none), rest == null ? NO_ROW : row);
      if (rest != null) {
        System.arraycopy(rest, 0, table.others, row * columns, columns);
        row++;
      }
    }
    return table;
  }

  private void put(String name, float[] weights, int row) {
    long hash = FeatureHash.of(name);
    int place = place(hash);
    if (taken[place]) {
      throw new IllegalArgumentException("Two features have the hash of \"" + name + "\"");
    }
    taken[place] = true;
    int cell = place * STRIDE;
    cells[cell + CHECK] = check(hash);
    cells[cell + ROW] = row;
    cells[cell + NEGATIVE] = Float.floatToRawIntBits(weights[0] - weights[1]);
    cells[cell + POSITIVE] = Float.floatToRawIntBits(weights[2] - weights[1]);
  }

  private int place(long hash) {
    int check = check(hash);
    int place = (int) hash & mask;
    while (taken[place] && cells[place * STRIDE + CHECK] != check) {
      place = (place + 1) & mask;
    }
    return place;
  }

  /** Never 0, so that a free place matches nothing. */
  private static int check(long hash) {
    int check = (int) (hash >>> 32);
    return check == 0 ? 1 : check;
  }

  /** The place of the feature with this {@link FeatureHash}, or -1 if the models do not know it. */
  public int find(long hash) {
    int check = check(hash);
    int place = (int) hash & mask;
    while (true) {
      int found = cells[place * STRIDE + CHECK];
      if (found == check) {
        return place;
      }
      if (found == 0) {
        return -1;
      }
      place = (place + 1) & mask;
    }
  }

  /**
   * Asks memory for the places of many features at once, so that it need not be waited for one by
   * one when they are looked for.
   *
   * @return a number of no meaning, so that the compiler leaves nothing out
   */
  int fetch(long[] hashes, int count) {
    int any = 0;
    for (int i = 0; i < count; i++) {
      any += cells[((int) hashes[i] & mask) * STRIDE + CHECK];
    }
    return any;
  }

  /** How much more the feature at a place speaks for negative than for neutral. */
  public float negative(int place) {
    return Float.intBitsToFloat(cells[place * STRIDE + NEGATIVE]);
  }

  /** How much more the feature at a place speaks for positive than for neutral. */
  public float positive(int place) {
    return Float.intBitsToFloat(cells[place * STRIDE + POSITIVE]);
  }

  /** The weight of the feature at a place in a column of the other models. */
  public float other(int place, int column) {
    int row = cells[place * STRIDE + ROW];
    return row == NO_ROW ? 0 : others[row * columns + column];
  }

  /** Adds the weights of the feature at a place in all columns of the other models. */
  void addOthers(int place, float[] sums) {
    int row = cells[place * STRIDE + ROW];
    if (row != NO_ROW) {
      int from = row * columns;
      for (int column = 0; column < columns; column++) {
        sums[column] += others[from + column];
      }
    }
  }

  /** How many columns the other models have. */
  public int columns() {
    return columns;
  }
}
