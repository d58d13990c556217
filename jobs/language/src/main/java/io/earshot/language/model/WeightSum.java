package io.earshot.language.model;

import java.util.Arrays;

/**
 * Adds up the weights of the features of one message, each feature once however often it occurs, as
 * in training. Makes no objects once its arrays have grown. Not thread-safe.
 */
public final class WeightSum {

  private final WeightTable table;
  private final int firstColumn;
  private final float[] others;
  private double negative;
  private double positive;

  /** Where each feature was found, or -1; and which of them were found. */
  private int[] places = new int[1024];

  private int[] found = new int[1024];

  /** A bit for each place of the table: whether it has been added. */
  private final long[] added;

  /**
   * A sum over this table.
   *
   * @param firstColumn of the other models that are summed up
   * @param columns how many of them
   */
  public WeightSum(WeightTable table, int firstColumn, int columns) {
    this.table = table;
    this.firstColumn = firstColumn;
    this.others = new float[columns];
    this.added = new long[table.places() / Long.SIZE + 1];
  }

  /** Adds up what the features of a message say of everything. */
  public void add(long[] features, int count) {
    int known = addSentiment(features, count);
    Arrays.fill(others, 0);
    for (int i = 0; i < known; i++) {
      int place = places[found[i]];
      if (place >= 0) {
        table.addOthers(place, firstColumn, others);
      }
    }
  }

  /**
   * Adds up what the features of a message say of sentiment alone.
   *
   * @return how many the models know
   */
  public int addSentiment(long[] features, int count) {
    if (places.length < count) {
      places = new int[features.length];
      found = new int[features.length];
    }
    int known = table.glance(features, count, places, found);
    long negatives = 0;
    long positives = 0;
    for (int i = 0; i < known; i++) {
      int feature = found[i];
      int place = table.find(features[feature], places[feature]);
      if (place >= 0 && isNew(place)) {
        negatives += table.negativeSteps(place);
        positives += table.positiveSteps(place);
        places[feature] = place;
      } else {
        places[feature] = -1;
      }
    }
    negative = negatives * table.step();
    positive = positives * table.step();
    for (int i = 0; i < known; i++) {
      int place = places[found[i]];
      if (place >= 0) {
        added[place / Long.SIZE] = 0;
      }
    }
    return known;
  }

  private boolean isNew(int place) {
    long before = added[place / Long.SIZE];
    long after = before | (1L << place);
    added[place / Long.SIZE] = after;
    return before != after;
  }

  /** The place of a feature in the table, or -1 if it is unknown or came before. */
  public int place(int feature) {
    return places[feature];
  }

  /** What has been summed up for negative, against neutral. */
  public double negative() {
    return negative;
  }

  /** What has been summed up for positive, against neutral. */
  public double positive() {
    return positive;
  }

  /** What has been summed up in a column of the other models, counted from the first. */
  public double other(int column) {
    return others[column];
  }
}
