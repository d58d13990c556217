package io.earshot.language.risk;

import io.earshot.domain.risk.RiskFeature.Sense;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Fits scores to how often a lead was needed where they were given (Platt scaling). */
final class Calibration {

  private static final double NEARLY = 1e-6;
  private static final double ROUND = 1e5;

  private Calibration() {}

  /**
   * Intercept and slope in log-odds, from the scores of models that never saw the conversation.
   * After every entry a lead is needed or not; here those long after the right one count too.
   */
  static double[] line(List<Scores> unseen) {
    List<Double> logOdds = new ArrayList<>();
    List<Double> needed = new ArrayList<>();
    for (Scores scores : unseen) {
      Integer needFrom = scores.conversation().told().needFrom();
      for (int entry = 0; entry < scores.scores().length; entry++) {
        if (scores.conversation().tally(entry).hasMood()) {
          logOdds.add(logOdds(scores.scores()[entry]));
          needed.add(needFrom != null && entry >= needFrom ? 1.0 : 0.0);
        }
      }
    }
    double[] column = logOdds.stream().mapToDouble(Double::doubleValue).toArray();
    double[] positive = needed.stream().mapToDouble(Double::doubleValue).toArray();
    double[] weight = new double[positive.length];
    java.util.Arrays.fill(weight, 1);
    LogisticFit fit =
        LogisticFit.of(
            new LogisticFit.Examples(new double[][] {column}, positive, weight),
            List.of(Sense.RAISES),
            0);
    return new double[] {fit.intercept(), fit.weight(0)};
  }

  static List<Scores> applied(double[] line, List<Scores> raw) {
    return raw.stream().map(scores -> applied(line, scores)).toList();
  }

  private static Scores applied(double[] line, Scores raw) {
    double[] scores = new double[raw.scores().length];
    for (int i = 0; i < scores.length; i++) {
      boolean read = raw.conversation().tally(i).hasMood();
      scores[i] = read ? share(line[0] + line[1] * logOdds(raw.scores()[i])) : 0;
    }
    return new Scores(raw.conversation(), scores);
  }

  static RiskFile applied(double[] line, RiskFile raw, double threshold) {
    return new RiskFile(
        raw.id(),
        raw.version(),
        raw.reader(),
        threshold,
        rounded(line[0] + line[1] * raw.average()),
        raw.usualReplySeconds(),
        raw.features().stream()
            .map(f -> f.weighing(rounded(line[1] * f.weight())))
            .sorted(Comparator.comparingDouble(f -> -Math.abs(f.weight())))
            .toList(),
        raw.notTaught());
  }

  private static double logOdds(double score) {
    double inner = Math.max(NEARLY, Math.min(1 - NEARLY, score));
    return Math.log(inner / (1 - inner));
  }

  private static double share(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  private static double rounded(double value) {
    return Math.round(value * ROUND) / ROUND;
  }
}
