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

  /** The cells of a place: half of the hash, the row of its signals, its weights for sentiment. */
  private static final int CHECK = 0;

  private static final int ROW = 1;
  private static final int WEIGHTS = 2;
  private static final int STRIDE = WEIGHTS + SentimentModel.LABELS.size();

  private final int[] cells;
  private final boolean[] taken;
  private final float[] ofSignals;
  private final int signals;
  private final int mask;

  private WeightTable(int size, int rows, int signals) {
    int places = Integer.highestOneBit(Math.max(8, size * 2 - 1)) * 2;
    this.cells = new int[places * STRIDE];
    this.taken = new boolean[places];
    this.ofSignals = new float[rows * signals];
    this.signals = signals;
    this.mask = places - 1;
  }

  /**
   * Compiles the weights of both models.
   *
   * @param sentiment a weight for each label, by the name of a feature
   * @param ofSignals a weight for each signal, by the name of a feature
   * @param signals how many signals there are
   * @throws IllegalArgumentException if two names have one hash
   */
  public static WeightTable of(
      Map<String, float[]> sentiment, Map<String, float[]> ofSignals, int signals) {
    Set<String> names = new HashSet<>(sentiment.keySet());
    names.addAll(ofSignals.keySet());
    WeightTable table = new WeightTable(names.size(), ofSignals.size(), signals);
    float[] none = new float[SentimentModel.LABELS.size()];
    int row = 0;
    for (String name : names) {
      float[] rest = ofSignals.get(name);
      table.put(name, sentiment.getOrDefault(name, none), rest == null ? NO_ROW : row);
      if (rest != null) {
        System.arraycopy(rest, 0, table.ofSignals, row * signals, signals);
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
    for (int i = 0; i < weights.length; i++) {
      cells[cell + WEIGHTS + i] = Float.floatToRawIntBits(weights[i]);
    }
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

  /** The weight of the feature at a place for a label of sentiment. */
  public float ofSentiment(int place, int label) {
    return Float.intBitsToFloat(cells[place * STRIDE + WEIGHTS + label]);
  }

  /** The weight of the feature at a place for a signal. */
  public float ofSignal(int place, int signal) {
    int row = cells[place * STRIDE + ROW];
    return row == NO_ROW ? 0 : ofSignals[row * signals + signal];
  }

  /** Adds the weights of the feature at a place for all signals. */
  void addSignals(int place, double[] sums) {
    int row = cells[place * STRIDE + ROW];
    if (row != NO_ROW) {
      int from = row * signals;
      for (int signal = 0; signal < signals; signal++) {
        sums[signal] += ofSignals[from + signal];
      }
    }
  }

  /** How many signals it has weights for. */
  public int signals() {
    return signals;
  }
}
