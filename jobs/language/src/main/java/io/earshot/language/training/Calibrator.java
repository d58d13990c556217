package io.earshot.language.training;

import io.earshot.domain.event.Channel;
import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.language.measure.Confusion;
import io.earshot.language.model.Calibration;
import io.earshot.language.model.SideCalibration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fits a calibration: the smallest offsets that read the three classes next to most evenly (macro
 * F1), then the temperature that makes the probabilities most believable (log-likelihood). Without
 * anything to fit on it leaves the model as it is.
 */
final class Calibrator {

  private static final double OFFSET_STEP = 0.1;
  private static final int OFFSET_STEPS = 12;
  private static final double NEXT_TO = 0.004;

  /** As if channels were known to differ by a sixth, give or take. */
  private static final double HELD_BACK = 20;

  private Calibrator() {}

  /** What a model summed up for one message, the index of its true label, and where it was said. */
  record Sums(double negative, double neutral, double positive, int label, Channel channel) {

    Sentiment with(Calibration calibration) {
      return calibration.sentiment(negative, neutral, positive);
    }
  }

  static SideCalibration fit(List<Sums> heldOut) {
    if (heldOut.isEmpty()) {
      return SideCalibration.NONE;
    }
    Calibration ofAll = temperature(heldOut, offsets(heldOut), 0);
    Map<Channel, List<Sums>> parts = new EnumMap<>(Channel.class);
    heldOut.forEach(
        sums -> parts.computeIfAbsent(sums.channel, part -> new ArrayList<>()).add(sums));
    Map<Channel, Calibration> byChannel = new EnumMap<>(Channel.class);
    parts.forEach((channel, part) -> byChannel.put(channel, temperature(part, ofAll, HELD_BACK)));
    return new SideCalibration(ofAll, byChannel);
  }

  private static Calibration offsets(List<Sums> heldOut) {
    Map<Calibration, Double> reached = new LinkedHashMap<>();
    for (int negative = -OFFSET_STEPS; negative <= OFFSET_STEPS; negative++) {
      for (int positive = -OFFSET_STEPS; positive <= OFFSET_STEPS; positive++) {
        Calibration tried = new Calibration(1, negative * OFFSET_STEP, positive * OFFSET_STEP);
        reached.put(tried, macroF1(heldOut, tried));
      }
    }
    double most = Collections.max(reached.values());
    return reached.keySet().stream()
        .filter(tried -> reached.getOrDefault(tried, 0.0) >= most - NEXT_TO)
        .min(Comparator.comparingDouble(tried -> size(tried)))
        .orElse(Calibration.NONE);
  }

  private static double size(Calibration calibration) {
    return Math.abs(calibration.negative()) + Math.abs(calibration.positive());
  }

  /**
   * The most believable temperature.
   *
   * @param start its offsets stay
   * @param heldBack how many nats it costs to leave the temperature of the start by a factor of e
   */
  private static Calibration temperature(List<Sums> heldOut, Calibration start, double heldBack) {
    Calibration best = start;
    double most = Double.NEGATIVE_INFINITY;
    for (int step = 10; step <= 60; step++) {
      Calibration tried = start.withTemperature(step / 20.0);
      double away = Math.log(tried.temperature() / start.temperature());
      double reached =
          heldOut.stream().mapToDouble(sums -> logLikelihood(sums, tried)).sum()
              - heldBack * away * away;
      if (reached > most) {
        most = reached;
        best = tried;
      }
    }
    return best;
  }

  private static double logLikelihood(Sums sums, Calibration calibration) {
    Sentiment.Probabilities p = sums.with(calibration).probabilities();
    double of =
        switch (SentimentLabel.values()[sums.label]) {
          case NEGATIVE -> p.negative();
          case NEUTRAL -> p.neutral();
          case POSITIVE -> p.positive();
        };
    return Math.log(Math.max(of, 1e-12));
  }

  private static double macroF1(List<Sums> heldOut, Calibration calibration) {
    Confusion confusion = new Confusion();
    for (Sums sums : heldOut) {
      confusion.add(sums.label, sums.with(calibration).label().ordinal());
    }
    return confusion.macroF1();
  }
}
