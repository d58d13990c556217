package io.earshot.language.training;

import io.earshot.language.model.OpenNlpModels;
import io.earshot.language.training.TrainingSettings.Fit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.util.TrainingParameters;

/**
 * Runs OpenNLP's quasi-Newton trainer, on one thread so that sums come out the same every time, and
 * rounds the weights to what a compiled model holds.
 */
final class MaxentFit {

  /** Weights below this move no decision, but fill the file. */
  private static final double NOTHING = 1e-3;

  private MaxentFit() {}

  static AbstractModel train(IndexedEvents events, Fit fit) {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(QNTrainer.L1COST_PARAM, 0.0);
    parameters.put(QNTrainer.L2COST_PARAM, fit.l2());
    parameters.put(QNTrainer.THREADS_PARAM, 1);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, fit.iterations());
    parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
    QNTrainer trainer = new QNTrainer();
    trainer.init(parameters, new HashMap<>());
    return rounded(trainer.trainModel(fit.iterations(), events), events.getPredLabels());
  }

  private static AbstractModel rounded(QNModel model, String[] names) {
    Map<String, Context> contexts = OpenNlpModels.contexts(model);
    List<String> kept = new ArrayList<>();
    List<Context> rounded = new ArrayList<>();
    for (String name : names) {
      Context context = contexts.get(name);
      if (context != null && tells(context)) {
        kept.add(name);
        rounded.add(rounded(context));
      }
    }
    String[] outcomes = new String[model.getNumOutcomes()];
    Arrays.setAll(outcomes, model::getOutcome);
    return new QNModel(rounded.toArray(Context[]::new), kept.toArray(String[]::new), outcomes);
  }

  private static boolean tells(Context context) {
    return Arrays.stream(context.getParameters()).anyMatch(weight -> Math.abs(weight) > NOTHING);
  }

  private static Context rounded(Context context) {
    double[] weights = context.getParameters().clone();
    Arrays.setAll(weights, i -> (float) weights[i]);
    return new Context(context.getOutcomes(), weights);
  }
}
