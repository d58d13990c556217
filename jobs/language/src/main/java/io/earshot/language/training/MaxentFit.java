package io.earshot.language.training;

import io.earshot.language.training.TrainingSettings.Fit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * Runs OpenNLP's quasi-Newton minimiser as its trainer does, on one thread so that sums come out
 * the same every time, and rounds the weights to what a compiled model holds.
 */
final class MaxentFit {

  /** Weights below this move no decision, but fill the file. */
  private static final double NOTHING = 1e-3;

  private MaxentFit() {}

  /**
   * Fits a model.
   *
   * @throws IllegalArgumentException if nothing occurs often enough; OpenNLP would search for ever
   */
  static AbstractModel train(IndexedEvents events, Fit fit) {
    if (events.getNumEvents() == 0 || events.getPredLabels().length == 0) {
      throw new IllegalArgumentException(
          "Too few messages to learn from: no feature occurs " + fit.cutoff() + " times");
    }
    QNMinimizer minimizer =
        new QNMinimizer(
            0, fit.l2(), fit.iterations(), QNTrainer.M_DEFAULT, QNTrainer.MAX_FCT_EVAL_DEFAULT);
    return rounded(minimizer.minimize(new Likelihood(events)), events);
  }

  private static AbstractModel rounded(double[] weights, IndexedEvents events) {
    String[] names = events.getPredLabels();
    String[] outcomes = events.getOutcomeLabels();
    int[] all = IntStream.range(0, outcomes.length).toArray();
    List<String> kept = new ArrayList<>();
    List<Context> rounded = new ArrayList<>();
    for (int feature = 0; feature < names.length; feature++) {
      double[] own = new double[outcomes.length];
      for (int outcome = 0; outcome < outcomes.length; outcome++) {
        own[outcome] = weights[outcome * names.length + feature];
      }
      if (tells(own)) {
        Arrays.setAll(own, outcome -> (float) own[outcome]);
        kept.add(names[feature]);
        rounded.add(new Context(all, own));
      }
    }
    return new QNModel(rounded.toArray(Context[]::new), kept.toArray(String[]::new), outcomes);
  }

  private static boolean tells(double[] weights) {
    return Arrays.stream(weights).anyMatch(weight -> Math.abs(weight) > NOTHING);
  }
}
