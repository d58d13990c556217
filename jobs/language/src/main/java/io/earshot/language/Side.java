package io.earshot.language;

import io.earshot.domain.reading.EmotionReading;
import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.feature.FeatureSink;
import io.earshot.language.feature.MessageFeatures;
import io.earshot.language.model.Calibration;
import io.earshot.language.model.EmotionModel;
import io.earshot.language.model.SideCalibration;
import io.earshot.language.model.SignalModel;
import io.earshot.language.model.WeightSum;
import io.earshot.language.model.WeightTable;
import io.earshot.language.text.Tokens;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The compiled models for what one side of a conversation says, and what they make of the message
 * that was weighed last. Not thread-safe.
 */
final class Side {

  private final MessageFeatures features;
  private final WeightTable weights;
  private final int firstColumn;
  private final WeightSum sums;
  private final SideCalibration calibrations;
  private final SignalReader signals;
  private final EmotionReader emotion;
  private final FeatureSink collect = this::collect;

  private Calibration calibration = Calibration.NONE;
  private double[] moved = new double[64];
  private long[] found = new long[1024];
  private int[] shownBy = new int[1024];
  private int count;

  /**
   * A side whose models have columns in this table.
   *
   * @param firstColumn of its signals, behind which those of its emotion come
   */
  Side(
      WeightTable weights,
      int firstColumn,
      SideCalibration calibrations,
      SignalModel signals,
      EmotionModel emotion,
      MessageFeatures features) {
    int ofSignals = signals.signals().size();
    this.features = features;
    this.weights = weights;
    this.firstColumn = firstColumn;
    this.sums = new WeightSum(weights, firstColumn, ofSignals + emotion.columns());
    this.calibrations = calibrations;
    this.signals = new SignalReader(signals, features.pack().phrases());
    this.emotion = new EmotionReader(emotion, ofSignals);
  }

  /** Sums up everything about a message. */
  void weigh(UnreadMessage message, Tokens tokens) {
    if (moved.length < tokens.size()) {
      moved = new double[tokens.size()];
    }
    Arrays.fill(moved, 0, tokens.size(), 0);
    collect(message, tokens);
    sums.add(found, count);
    for (int i = 0; i < count; i++) {
      int place = sums.place(i);
      if (place >= 0 && shownBy[i] >= 0) {
        moved[shownBy[i]] += pull(place);
      }
    }
  }

  /** Sums up its sentiment alone. */
  void weighSentiment(UnreadMessage message, Tokens tokens) {
    collect(message, tokens);
    sums.addSentiment(found, count);
  }

  private void collect(UnreadMessage message, Tokens tokens) {
    count = 0;
    calibration = calibrations.of(message.channel());
    features.of(message, tokens, collect);
  }

  private void collect(long feature, int token) {
    if (count == found.length) {
      found = Arrays.copyOf(found, count * 2);
      shownBy = Arrays.copyOf(shownBy, count * 2);
    }
    found[count] = feature;
    shownBy[count] = token;
    count++;
  }

  /** How far the feature at a place pulls the log-odds of positive against negative. */
  private double pull(int place) {
    return (weights.positive(place) - weights.negative(place)) / calibration.temperature();
  }

  Sentiment sentiment() {
    return calibration.sentiment(sums.negative(), 0, sums.positive());
  }

  void sentiment(double[] probabilities) {
    calibration.probabilities(sums.negative(), 0, sums.positive(), probabilities);
  }

  /** How far each token moved the score. */
  double[] moved() {
    return moved;
  }

  @Nullable EmotionReading emotion(SentimentLabel label) {
    return emotion.read(this, label);
  }

  /** Reads what the message asks for from the features that were found in it. */
  void tell(PurposeReader purpose) {
    purpose.read(found, count);
  }

  SignalReader signals() {
    return signals;
  }

  /** What has been summed up in a column of signals or emotions. */
  double sum(int column) {
    return sums.other(column);
  }

  /** Adds to each token what its features weigh in a column. */
  void shares(int column, double[] shares) {
    for (int i = 0; i < count; i++) {
      int place = sums.place(i);
      if (place >= 0 && shownBy[i] >= 0) {
        shares[shownBy[i]] += weights.other(place, firstColumn + column);
      }
    }
  }
}
