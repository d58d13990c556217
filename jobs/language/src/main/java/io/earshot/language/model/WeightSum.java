package io.earshot.language.model;

import java.util.Arrays;

/**
 * Adds up the weights of the features of one message, each feature once however often it occurs, as
 * in training. Makes no objects but for very long messages. Not thread-safe.
 */
public final class WeightSum {

  private static final int SMALLEST = 2048;

  private final WeightTable table;
  private final float[] others;
  private double negative;
  private double positive;
  private long[] seen = new long[SMALLEST];
  private int count;

  @SuppressWarnings({"unused", "UnusedVariable"}) // so that what is fetched is really fetched
  private int fetched;

  /** A sum over this table. */
  public WeightSum(WeightTable table) {
    this.table = table;
    this.others = new float[table.columns()];
  }

  /** Begins with the next message. */
  public void clear() {
    negative = 0;
    positive = 0;
    Arrays.fill(others, 0);
    if (seen.length > SMALLEST) {
      seen = new long[SMALLEST];
    } else {
      Arrays.fill(seen, 0);
    }
    count = 0;
  }

  /** Announces the features that are about to be added. */
  public void fetch(long[] features, int ofThem) {
    fetched = table.fetch(features, ofThem);
  }

  /**
   * Adds what a feature says of everything.
   *
   * @return its place in the table, or -1 if it is unknown or was already added
   */
  public int add(long feature) {
    int place = addSentiment(feature);
    if (place >= 0) {
      table.addOthers(place, others);
    }
    return place;
  }

  /**
   * Adds what a feature says of sentiment alone.
   *
   * @return its place in the table, or -1 if it is unknown or was already added
   */
  public int addSentiment(long feature) {
    int place = table.find(feature);
    if (place < 0 || !isNew(feature)) {
      return -1;
    }
    negative += table.negative(place);
    positive += table.positive(place);
    return place;
  }

  private boolean isNew(long feature) {
    if (count * 2 >= seen.length) {
      grow();
    }
    int mask = seen.length - 1;
    int at = (int) (feature >>> 16) & mask;
    while (seen[at] != 0) {
      if (seen[at] == feature) {
        return false;
      }
      at = (at + 1) & mask;
    }
    seen[at] = feature;
    count++;
    return true;
  }

  private void grow() {
    long[] before = seen;
    seen = new long[before.length * 2];
    count = 0;
    for (long known : before) {
      if (known != 0) {
        isNew(known);
      }
    }
  }

  /** What has been summed up for negative, against neutral. */
  public double negative() {
    return negative;
  }

  /** What has been summed up for positive, against neutral. */
  public double positive() {
    return positive;
  }

  /** What has been summed up in a column of the other models. */
  public double other(int column) {
    return others[column];
  }
}
