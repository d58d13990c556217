package io.earshot.language.measure;

import io.earshot.domain.reading.SentimentLabel;
import java.util.Arrays;

/**
 * How often each class was taken for each. A class that never occurs, neither as label nor as
 * answer, counts for nothing in the means. Not thread-safe.
 */
public final class Confusion {

  private static final int CLASSES = SentimentLabel.values().length;

  private final int[][] counts = new int[CLASSES][CLASSES];

  /** How many counts {@link #counts} gives. */
  public static final int COUNTS = CLASSES * CLASSES;

  /** The confusion that these counts tell, read from a position on. */
  public static Confusion of(int[] counts, int from) {
    Confusion confusion = new Confusion();
    for (int i = 0; i < COUNTS; i++) {
      confusion.counts[i / CLASSES][i % CLASSES] = counts[from + i];
    }
    return confusion;
  }

  /** All counts in one row, label by label. */
  public int[] counts() {
    return Arrays.stream(counts).flatMapToInt(Arrays::stream).toArray();
  }

  /** Counts one answer, both by their ordinal. */
  public void add(int label, int answer) {
    counts[label][answer]++;
  }

  /** How often this label was answered so. */
  public int count(SentimentLabel label, SentimentLabel answer) {
    return counts[label.ordinal()][answer.ordinal()];
  }

  /** All answers. */
  public int total() {
    int total = 0;
    for (int label = 0; label < CLASSES; label++) {
      total += labelled(label);
    }
    return total;
  }

  /** The share of right answers. */
  public double accuracy() {
    int right = 0;
    for (int label = 0; label < CLASSES; label++) {
      right += counts[label][label];
    }
    return total() == 0 ? 0 : (double) right / total();
  }

  /** The mean over the classes of the share of a class that was found. */
  public double macroRecall() {
    double sum = 0;
    int classes = 0;
    for (int label = 0; label < CLASSES; label++) {
      if (labelled(label) > 0) {
        sum += (double) counts[label][label] / labelled(label);
        classes++;
      }
    }
    return classes == 0 ? 0 : sum / classes;
  }

  /** The mean over the classes of F1. */
  public double macroF1() {
    double sum = 0;
    int classes = 0;
    for (SentimentLabel label : SentimentLabel.values()) {
      int i = label.ordinal();
      if (labelled(i) + answered(i) > 0) {
        sum += f1(label);
        classes++;
      }
    }
    return classes == 0 ? 0 : sum / classes;
  }

  /** F1 of one class; 0 where it never occurs. */
  public double f1(SentimentLabel label) {
    int i = label.ordinal();
    int both = labelled(i) + answered(i);
    return both == 0 ? 0 : 2.0 * counts[i][i] / both;
  }

  private int labelled(int label) {
    int sum = 0;
    for (int answer = 0; answer < CLASSES; answer++) {
      sum += counts[label][answer];
    }
    return sum;
  }

  private int answered(int answer) {
    int sum = 0;
    for (int label = 0; label < CLASSES; label++) {
      sum += counts[label][answer];
    }
    return sum;
  }
}
