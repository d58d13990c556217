package io.earshot.language.model;

import java.util.Arrays;

/**
 * Adds up the weights of the features of one message, each feature once however often it occurs, as
 * in training. Not thread-safe.
 */
public final class WeightSum {

  private static final int SMALLEST = 1024;

  private final WeightTable table;
  private final double[] sentiment = new double[SentimentModel.LABELS.size()];
  private final double[] signals;
  private long[] seen = new long[SMALLEST];
  private int count;

  /** A sum over this table. */
  public WeightSum(WeightTable table) {
    this.table = table;
    this.signals = new double[table.signals()];
  }

  /** Begins with the next message. */
  public void clear() {
    Arrays.fill(sentiment, 0);
    Arrays.fill(signals, 0);
    if (count > SMALLEST / 2) {
      seen = new long[SMALLEST];
    } else {
      Arrays.fill(seen, 0);
    }
    count = 0;
  }

  /**
   * Adds a feature.
   *
   * @return its place in the table, or -1 if it is unknown or was already added
   */
  public int add(long feature) {
    int place = table.find(feature);
    if (place < 0 || !isNew(feature)) {
      return -1;
    }
    for (int label = 0; label < sentiment.length; label++) {
      sentiment[label] += table.ofSentiment(place, label);
    }
    table.addSignals(place, signals);
    return place;
  }

  private boolean isNew(long feature) {
    if (count * 2 >= seen.length) {
      long[] before = seen;
      seen = new long[before.length * 2];
      count = 0;
      for (long known : before) {
        if (known != 0) {
          isNew(known);
        }
      }
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

  /** What has been summed up for a label of sentiment. */
  public double ofSentiment(int label) {
    return sentiment[label];
  }

  /** What has been summed up for a signal. */
  public double ofSignal(int signal) {
    return signals[signal];
  }
}
