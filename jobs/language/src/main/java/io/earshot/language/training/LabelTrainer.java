package io.earshot.language.training;

import io.earshot.language.model.LabelModel;
import io.earshot.language.model.OpenNlpModels;
import io.earshot.language.training.TrainingSettings.Fit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import opennlp.tools.ml.model.AbstractModel;
import org.jspecify.annotations.Nullable;

/**
 * Trains a model that gives a text one of many labels, as OpenNLP's document categoriser does, by
 * maximum entropy over the words of the text; and fits its temperature, and from where it is sure
 * enough, on texts that models of inner folds had not seen.
 */
public final class LabelTrainer {

  private static final double COOLEST = 0.4;

  private final List<String> labels;
  private final Settings settings;
  private final Progress progress;

  /**
   * What a training depends on beside its texts.
   *
   * @param fit of the weights; {@code most} features are kept, those that weigh most
   * @param features how the names of features begin that are learned from
   * @param rightFrom the share of texts that is to be right where one is only just sure
   */
  public record Settings(
      String version,
      long seed,
      int innerFolds,
      Fit fit,
      List<String> features,
      double rightFrom) {}

  /** A trainer that tells how far it is. */
  public LabelTrainer(List<String> labels, Settings settings, Progress progress) {
    this.labels = labels;
    this.settings = settings;
    this.progress = progress;
  }

  /** The weights, as OpenNLP holds them, and what goes with them. */
  public record Trained(
      AbstractModel model, List<String> labels, double temperature, double sureFrom) {

    /** As it would be after storing and loading it. */
    public LabelModel compiled() {
      return LabelModel.of(model, labels, temperature, sureFrom);
    }
  }

  /**
   * Trains on all of these.
   *
   * @throws IllegalArgumentException if nothing occurs often enough
   */
  public Trained train(List<LabelledText> texts) {
    Examples examples = Examples.of(texts.stream().map(LabelledText::message).toList());
    List<Sums> heldOut = heldOut(texts, examples);
    double temperature = Sums.temperature(heldOut, COOLEST);
    progress.begins("all " + texts.size() + " texts");
    AbstractModel model = fit(texts, examples, index -> true);
    return new Trained(model, labels, temperature, sureFrom(heldOut, temperature));
  }

  private AbstractModel fit(List<LabelledText> texts, Examples examples, IntPredicate learned) {
    int[] kept = frequent(examples, learned);
    AbstractModel model = MaxentFit.train(events(texts, examples, learned, kept), settings.fit());
    if (settings.fit().most() == 0 || kept.length <= settings.fit().most()) {
      return model;
    }
    return MaxentFit.train(
        events(texts, examples, learned, weightiest(kept, model, examples)), settings.fit());
  }

  private IndexedEvents events(
      List<LabelledText> texts, Examples examples, IntPredicate learned, int[] kept) {
    IndexedEvents.Collector events = new IndexedEvents.Collector(examples, kept, labels);
    for (int i = 0; i < texts.size(); i++) {
      if (learned.test(i)) {
        LabelledText text = texts.get(i);
        events.add(examples.all().get(i).features(), text.label(), text.times());
      }
    }
    return events.events();
  }

  private int[] frequent(Examples examples, IntPredicate learned) {
    int[] seen = new int[examples.features()];
    for (int i = 0; i < examples.all().size(); i++) {
      if (learned.test(i)) {
        for (int feature : examples.all().get(i).features()) {
          seen[feature]++;
        }
      }
    }
    return IntStream.range(0, seen.length)
        .filter(feature -> seen[feature] >= settings.fit().cutoff())
        .filter(
            feature -> settings.features().stream().anyMatch(examples.name(feature)::startsWith))
        .toArray();
  }

  /** Those of the features whose weights reach furthest, ascending. */
  private int[] weightiest(int[] kept, AbstractModel model, Examples examples) {
    Map<String, float[]> weights = OpenNlpModels.weights(model, labels);
    return IntStream.of(kept)
        .boxed()
        .sorted(
            Comparator.comparingDouble(
                    (Integer feature) -> -reach(weights.get(examples.name(feature))))
                .thenComparing(Comparator.naturalOrder()))
        .limit(settings.fit().most())
        .mapToInt(Integer::intValue)
        .sorted()
        .toArray();
  }

  private static double reach(float @Nullable [] weights) {
    double reach = 0;
    for (float weight : weights == null ? new float[0] : weights) {
      reach = Math.max(reach, Math.abs(weight));
    }
    return reach;
  }

  private List<Sums> heldOut(List<LabelledText> texts, Examples examples) {
    List<Sums> heldOut = new ArrayList<>();
    if (!Trainer.canFold(examples, settings.innerFolds())) {
      return heldOut;
    }
    Folds folds = Folds.of(examples.messages(), settings.innerFolds(), settings.seed());
    for (int fold = 0; fold < folds.count(); fold++) {
      int tested = fold;
      progress.begins("calibration " + (fold + 1) + " of " + folds.count());
      IntPredicate isTested = index -> folds.tests(tested, texts.get(index).message());
      Map<String, float[]> weights =
          OpenNlpModels.weights(fit(texts, examples, isTested.negate()), labels);
      for (int i = 0; i < texts.size(); i++) {
        if (isTested.test(i)) {
          Example example = examples.all().get(i);
          double[] sums = Trainer.sums(example, weights, examples, labels.size());
          heldOut.add(new Sums(sums, texts.get(i).label()));
        }
      }
    }
    return heldOut;
  }

  /** The lowest probability around which answers are right as often as they are to be. */
  private double sureFrom(List<Sums> heldOut, double temperature) {
    List<Sums> rising =
        heldOut.stream()
            .sorted(Comparator.comparingDouble(sums -> sums.probability(sums.best(), temperature)))
            .toList();
    int window = Math.max(1, rising.size() / 20);
    int right = 0;
    for (int i = rising.size() - 1; i >= 0; i--) {
      right += rising.get(i).best() == rising.get(i).label() ? 1 : 0;
      int behind = i + window;
      if (behind < rising.size()) {
        right -= rising.get(behind).best() == rising.get(behind).label() ? 1 : 0;
      }
      if (behind <= rising.size() && right < settings.rightFrom() * window) {
        Sums there = rising.get(i);
        return there.probability(there.best(), temperature);
      }
    }
    return 0;
  }
}
