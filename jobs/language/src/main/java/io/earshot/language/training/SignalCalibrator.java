package io.earshot.language.training;

import io.earshot.language.model.SignalCalibration;
import java.util.List;

/**
 * Fits what the sums of a signal mean: log-odds on a line over the sum, by Newton's method on
 * Platt's (1999) smoothed targets, which keep few examples from being sure; then the threshold.
 */
final class SignalCalibrator {

  private static final SignalCalibration UNFITTED = new SignalCalibration(1, 0, 0.5);
  private static final int STEPS = 50;
  private static final double FLATTEST = 0.05;
  private static final double ENOUGH = 1e-9;

  private SignalCalibrator() {}

  /** A sum of weights and whether the signal was really given. */
  record Sum(double sum, boolean given) {}

  /** The calibration; sums as they are, and a threshold of one half, without anything to fit on. */
  static SignalCalibration fit(List<Sum> heldOut) {
    long given = heldOut.stream().filter(Sum::given).count();
    SignalCalibration line =
        given == 0 || given == heldOut.size() ? UNFITTED : line(heldOut, given);
    List<Threshold.Score> scores =
        heldOut.stream()
            .map(one -> new Threshold.Score(line.probability(one.sum), one.given))
            .toList();
    return line.with(Threshold.best(scores));
  }

  private static SignalCalibration line(List<Sum> heldOut, long given) {
    double high = (given + 1.0) / (given + 2.0);
    double low = 1.0 / (heldOut.size() - given + 2.0);
    SignalCalibration line = new SignalCalibration(1, Math.log(high * low), 0.5);
    for (int step = 0; step < STEPS; step++) {
      Slopes at = new Slopes();
      for (Sum one : heldOut) {
        at.add(one.sum, line.probability(one.sum), one.given ? high : low);
      }
      SignalCalibration next = at.next(line);
      boolean stays =
          Math.abs(next.slope() - line.slope()) + Math.abs(next.shift() - line.shift()) < ENOUGH;
      line = next;
      if (stays) {
        break;
      }
    }
    return line.slope() > FLATTEST && Double.isFinite(line.shift()) ? line : UNFITTED;
  }

  /** First and second derivatives of the likelihood by slope and shift. */
  private static final class Slopes {

    private static final double STEADY = 1e-6;
    private double bySlope;
    private double byShift;
    private double slopeTwice = STEADY;
    private double shiftTwice = STEADY;
    private double mixed;

    void add(double sum, double probability, double target) {
      double gap = target - probability;
      double weight = probability * (1 - probability);
      bySlope += gap * sum;
      byShift += gap;
      slopeTwice += weight * sum * sum;
      shiftTwice += weight;
      mixed += weight * sum;
    }

    SignalCalibration next(SignalCalibration from) {
      double determinant = slopeTwice * shiftTwice - mixed * mixed;
      double slope = (shiftTwice * bySlope - mixed * byShift) / determinant;
      double shift = (slopeTwice * byShift - mixed * bySlope) / determinant;
      double most = Math.max(1, Math.max(Math.abs(slope), Math.abs(shift)));
      return new SignalCalibration(
          from.slope() + slope / most, from.shift() + shift / most, from.threshold());
    }
  }
}
