package io.earshot.language.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import opennlp.tools.ml.maxent.quasinewton.NegLogLikelihood;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;
import opennlp.tools.ml.model.AbstractDataIndexer;
import opennlp.tools.ml.model.DataIndexer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikelihoodTest {

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10})
  void isOpenNlpsToTheLastBit(int labels) throws Exception {
    DataIndexer events = events(labels);
    NegLogLikelihood theirs = new NegLogLikelihood(events);
    Likelihood ours = new Likelihood(events);
    double[] point = new Random(3).doubles(theirs.getDimension(), -2, 2).toArray();
    double[] other = new Random(4).doubles(theirs.getDimension(), -2, 2).toArray();

    assertThat(ours.getDimension()).isEqualTo(theirs.getDimension());
    assertThat(ours.gradientAt(point)).isEqualTo(theirs.gradientAt(point));
    assertThat(ours.valueAt(point)).isEqualTo(theirs.valueAt(point));
    assertThat(ours.gradientAt(other)).isEqualTo(theirs.gradientAt(other));
    assertThat(ours.valueAt(point)).isEqualTo(theirs.valueAt(point));
    assertThat(ours.gradientAt(point)).isEqualTo(theirs.gradientAt(point));
    assertThat(new QNMinimizer(0, 1, 20).minimize(ours))
        .isEqualTo(new QNMinimizer(0, 1, 20).minimize(theirs));
  }

  /** Events of up to ten features, some of them seen several times. */
  private static DataIndexer events(int labels) throws Exception {
    Random random = new Random(labels);
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      int label = i % labels;
      String[] features =
          Stream.generate(() -> "f" + (random.nextInt(20) + label))
              .limit(1 + random.nextInt(9))
              .distinct()
              .toArray(String[]::new);
      events.add(new Event("label" + label, features));
    }
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
    parameters.put(AbstractDataIndexer.SORT_PARAM, true);
    OnePassDataIndexer indexer = new OnePassDataIndexer();
    indexer.init(parameters, null);
    indexer.index(ObjectStreamUtils.createObjectStream(events));
    return indexer;
  }
}
