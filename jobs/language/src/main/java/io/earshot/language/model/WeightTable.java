package io.earshot.language.model;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The weights of all models for what is said in a conversation, compiled: a feature is found by the
 * hash of its name, without making a string, and with one access to memory where it only speaks for
 * sentiment. Its weights for sentiment lie in the same eight bytes as a part of the hash, as whole
 * numbers of steps, so that most of what messages need fits the cache of a core: a step is about
 * the half-millionth part of the largest weight. Immutable and thread-safe.
 */
public final class WeightTable {

  /** Bits of a cell, from the lowest: how much it speaks for positive, for negative, a check. */
  private static final int WEIGHT_BITS = 20;

  private static final int BOTH_WEIGHTS = 2 * WEIGHT_BITS;
  private static final int CHECK_BITS = Long.SIZE - BOTH_WEIGHTS;
  private static final int IN_FRONT = Long.SIZE - WEIGHT_BITS;
  private static final int MOST_STEPS = (1 << (WEIGHT_BITS - 1)) - 1;
  private static final int FREE = 0;

  private final long[] cells;
  private final int[] rows;
  private final float[] others;
  private final int columns;
  private final int mask;
  private final int checkShift;
  private final double step;

  private WeightTable(Plan plan, int rows, int columns, int checkShift) {
    this.cells = new long[plan.places];
    this.rows = new int[plan.places];
    this.others = new float[(rows + 1) * columns];
    this.columns = columns;
    this.mask = plan.places - 1;
    this.checkShift = checkShift;
    this.step = plan.largest / MOST_STEPS;
  }

  /** How large a table has to be, and what is the largest weight in it. */
  private record Plan(int places, double largest) {

    static Plan of(int names, Map<String, float[]> sentiment) {
      double largest = Float.MIN_NORMAL;
      for (float[] row : sentiment.values()) {
        largest = Math.max(largest, Math.abs(row[0] - row[1]));
        largest = Math.max(largest, Math.abs(row[2] - row[1]));
      }
      return new Plan(Integer.highestOneBit(Math.max(8, names * 2 - 1)) * 2, largest);
    }
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
    Plan plan = Plan.of(names.size(), sentiment);
    for (int checkShift = Long.SIZE - CHECK_BITS; checkShift > CHECK_BITS; checkShift--) {
      WeightTable table = new WeightTable(plan, others.size(), columns, checkShift);
      if (table.isFilled(names, sentiment, others)) {
        return table;
      }
    }
    throw new IllegalArgumentException("Two features have one hash");
  }

  /** False if a feature would be taken for another: then another part of hashes is the check. */
  private boolean isFilled(
      Set<String> names, Map<String, float[]> sentiment, Map<String, float[]> rest) {
    float[] none = new float[SentimentModel.LABELS.size()];
    int row = 0;
    for (String name : names) {
      long hash = FeatureHash.of(name);
      int place = (int) hash & mask;
      while (cells[place] != FREE) {
        if (check(cells[place]) == checkOf(hash)) {
          return false;
        }
        place = (place + 1) & mask;
      }
      float[] weights = sentiment.getOrDefault(name, none);
      cells[place] =
          (checkOf(hash) << BOTH_WEIGHTS)
              | (steps(weights[0] - weights[1]) << WEIGHT_BITS)
              | steps(weights[2] - weights[1]);
      float[] own = rest.get(name);
      if (own != null) {
        rows[place] = ++row;
        System.arraycopy(own, 0, others, row * columns, columns);
      }
    }
    return true;
  }

  private long steps(float weight) {
    return Math.round(weight / step) & ((1L << WEIGHT_BITS) - 1);
  }

  private static long check(long cell) {
    return cell >>> BOTH_WEIGHTS;
  }

  /** Never 0, so that no cell looks free. */
  private long checkOf(long hash) {
    long check = (hash >>> checkShift) & ((1L << CHECK_BITS) - 1);
    return check == 0 ? 1 : check;
  }

  /** The place of the feature with this {@link FeatureHash}, or -1 if the models do not know it. */
  public int find(long hash) {
    return find(hash, (int) hash & mask);
  }

  /** The same, from the place on where it is looked for first. */
  int find(long hash, int first) {
    long check = checkOf(hash);
    int place = first;
    while (true) {
      long there = cells[place];
      if (check(there) == check) {
        return place;
      }
      if (there == FREE) {
        return -1;
      }
      place = (place + 1) & mask;
    }
  }

  /**
   * Looks where many features would be looked for first, without waiting for one before the next,
   * and passes over those that find nothing there.
   *
   * @param places of each feature: where it is looked for first, or -1
   * @param found the features that find something there, which may be another one
   * @return how many do
   */
  int glance(long[] hashes, int count, int[] places, int[] found) {
    int any = 0;
    for (int i = 0; i < count; i++) {
      int place = (int) hashes[i] & mask;
      boolean isTaken = cells[place] != FREE;
      places[i] = isTaken ? place : -1;
      found[any] = i;
      any += isTaken ? 1 : 0;
    }
    return any;
  }

  /** How many places there are, taken or free. */
  int places() {
    return mask + 1;
  }

  /** The weight that is one step. */
  double step() {
    return step;
  }

  /** As {@link #negative}, in steps. */
  int negativeSteps(int place) {
    return (int) (cells[place] >> WEIGHT_BITS << IN_FRONT >> IN_FRONT);
  }

  /** As {@link #positive}, in steps. */
  int positiveSteps(int place) {
    return (int) (cells[place] << IN_FRONT >> IN_FRONT);
  }

  /** How much more the feature at a place speaks for negative than for neutral. */
  public double negative(int place) {
    return negativeSteps(place) * step;
  }

  /** How much more the feature at a place speaks for positive than for neutral. */
  public double positive(int place) {
    return positiveSteps(place) * step;
  }

  /** The weight of the feature at a place in a column of the other models. */
  public float other(int place, int column) {
    return others[rows[place] * columns + column];
  }

  /** Adds the weights of the feature at a place in some columns of the other models. */
  void addOthers(int place, int firstColumn, float[] sums) {
    int row = rows[place];
    if (row != 0) {
      int from = row * columns + firstColumn;
      for (int column = 0; column < sums.length; column++) {
        sums[column] += others[from + column];
      }
    }
  }

  /** How many columns the other models have. */
  public int columns() {
    return columns;
  }
}
