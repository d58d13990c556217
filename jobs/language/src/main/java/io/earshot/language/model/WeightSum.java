package io.earshot.language.model;

import java.util.Arrays;

/**
 * Adds up the weights of the features of one message, each feature once however often it occurs, as
 * in training. Not thread-safe.
 */
public final class WeightSum {

  private final WeightTable table;
  private final double[] sums;
  private final int[] seenIn;
  private int message;

  /** A sum over this table. */
  public WeightSum(WeightTable table) {
    this.table = table;
    this.sums = new double[table.width()];
    this.seenIn = new int[table.size()];
  }

  /** Begins with the next message. */
  public void clear() {
    Arrays.fill(sums, 0);
    message++;
    if (message == 0) {
      Arrays.fill(seenIn, 0);
      message = 1;
    }
  }

  /**
   * Adds a feature.
   *
   * @return its row in the table, or -1 if it is unknown or was already added
   */
  public int add(long feature) {
    int row = table.row(feature);
    if (row < 0 || seenIn[row] == message) {
      return -1;
    }
    seenIn[row] = message;
    for (int column = 0; column < sums.length; column++) {
      sums[column] += table.weight(row, column);
    }
    return row;
  }

  /** The sum of a column so far. */
  public double of(int column) {
    return sums[column];
  }
}
