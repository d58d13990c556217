package io.earshot.language.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.earshot.language.TestMessages;
import io.earshot.language.model.SentimentModel;
import io.earshot.language.training.TrainingSettings.Fit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.DataIndexer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassDataIndexer;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.junit.jupiter.api.Test;

class MaxentFitTest {

  private static final Fit FIT = new Fit(0.5, 25, 1, 0);

  @Test
  void theModelIsTheOneThatOpenNlpsOwnTrainerFits() throws IOException {
    Examples examples = Examples.of(TestMessages.conversations(8));
    int[] kept = FeatureChoice.frequent(examples, FIT.cutoff());

    AbstractModel ours =
        MaxentFit.train(
            Events.of(examples, kept, SentimentModel.LABELS, MaxentFitTest::label), FIT);
    AbstractModel theirs = openNlps(examples);

    for (Example example : examples.all()) {
      double[] expected = theirs.eval(names(example, examples));
      double[] found = ours.eval(names(example, examples));
      for (String label : SentimentModel.LABELS) {
        assertThat(found[ours.getIndex(label)])
            .isCloseTo(expected[theirs.getIndex(label)], within(1e-3));
      }
    }
  }

  @Test
  void theGradientIsTheSlopeOfTheValue() {
    Examples examples = Examples.of(TestMessages.conversations(4));
    int[] kept = FeatureChoice.frequent(examples, 1);
    Events events = Events.of(examples, kept, SentimentModel.LABELS, MaxentFitTest::label);
    LogLikelihood likelihood = new LogLikelihood(events);
    double[] weights = new double[likelihood.getDimension()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Math.sin(i) / 10;
    }

    double[] gradient = likelihood.gradientAt(weights);

    for (int i = 0; i < weights.length; i += 97) {
      double[] higher = weights.clone();
      double[] lower = weights.clone();
      higher[i] += 1e-5;
      lower[i] -= 1e-5;
      double slope = (likelihood.valueAt(higher) - likelihood.valueAt(lower)) / 2e-5;
      assertThat(gradient[i]).isCloseTo(slope, within(1e-4));
    }
  }

  private static AbstractModel openNlps(Examples examples) throws IOException {
    List<Event> events = new ArrayList<>();
    for (Example example : examples.all()) {
      String label = SentimentModel.LABELS.get(label(example));
      events.add(new Event(label, names(example, examples)));
    }
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(QNTrainer.L1COST_PARAM, 0.0);
    parameters.put(QNTrainer.L2COST_PARAM, FIT.l2());
    parameters.put(TrainingParameters.ITERATIONS_PARAM, FIT.iterations());
    parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
    DataIndexer indexer = new OnePassDataIndexer();
    indexer.init(parameters, new HashMap<>());
    try (ObjectStream<Event> stream = ObjectStreamUtils.createObjectStream(events)) {
      indexer.index(stream);
    }
    QNTrainer trainer = new QNTrainer();
    trainer.init(parameters, new HashMap<>());
    return trainer.trainModel(FIT.iterations(), indexer);
  }

  private static int label(Example example) {
    return Objects.requireNonNull(example.labelled().sentiment()).ordinal();
  }

  private static String[] names(Example example, Examples examples) {
    return Arrays.stream(example.features()).mapToObj(examples::name).toArray(String[]::new);
  }
}
