package io.earshot.language.training;

import io.earshot.language.training.TrainingSettings.Fit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * Fits a maximum entropy model with OpenNLP's quasi-Newton minimiser, on one thread so that sums
 * come out the same every time, and rounds the weights to what a compiled model holds.
 */
final class MaxentFit {

  private static final double NO_L1 = 0;
  private static final int HISTORY = QNMinimizer.M_DEFAULT;
  private static final int EVALUATIONS = QNMinimizer.MAX_FCT_EVAL_DEFAULT;

  /** Weights below this move no decision, but fill the file. */
  private static final double NOTHING = 1e-3;

  private MaxentFit() {}

  static AbstractModel train(Events events, Fit fit) {
    QNMinimizer minimizer =
        new QNMinimizer(NO_L1, fit.l2(), fit.iterations(), HISTORY, EVALUATIONS);
    return model(minimizer.minimize(new LogLikelihood(events)), events);
  }

  private static AbstractModel model(double[] weights, Events events) {
    int outcomes = events.labels().size();
    int[] all = IntStream.range(0, outcomes).toArray();
    List<String> names = new ArrayList<>();
    List<Context> contexts = new ArrayList<>();
    for (int feature = 0; feature < events.names().size(); feature++) {
      double[] row = new double[outcomes];
      boolean tells = false;
      for (int outcome = 0; outcome < outcomes; outcome++) {
        row[outcome] = (float) weights[feature * outcomes + outcome];
        tells |= Math.abs(row[outcome]) > NOTHING;
      }
      if (tells) {
        names.add(events.names().get(feature));
        contexts.add(new Context(all, row));
      }
    }
    return new QNModel(
        contexts.toArray(Context[]::new),
        names.toArray(String[]::new),
        events.labels().toArray(String[]::new));
  }
}
