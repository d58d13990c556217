package io.earshot.language.training;

import io.earshot.language.feature.MessageFeatures;
import io.earshot.language.training.TrainingSettings.Fit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Chooses the features a model is worth being given. */
final class FeatureChoice {

  private FeatureChoice() {}

  /** Those that occur often enough. */
  static int[] frequent(Examples examples, int cutoff) {
    int[] seen = count(examples, example -> true);
    return IntStream.range(0, seen.length).filter(f -> seen[f] >= cutoff).toArray();
  }

  /**
   * Of those, all but sequences of letters, which crowd out words and find less where there are few
   * examples, and features of the house or of posts to nobody: among examples of one side they say
   * nothing that everyone's do not.
   */
  static int[] words(Examples examples, int cutoff) {
    return IntStream.of(frequent(examples, cutoff))
        .filter(f -> !examples.name(f).startsWith(MessageFeatures.HOUSE))
        .filter(f -> !examples.name(f).startsWith(MessageFeatures.TO_NOBODY))
        .filter(f -> !examples.name(f).startsWith(MessageFeatures.LETTERS))
        .toArray();
  }

  /** Of these, the ones that tell most (chi-squared) whether an example is positive. */
  static int[] telling(Examples examples, Fit fit, Predicate<Example> positive) {
    int[] frequent = words(examples, fit.cutoff());
    if (fit.most() == 0 || frequent.length <= fit.most()) {
      return frequent;
    }
    int[] seen = count(examples, example -> true);
    int[] with = count(examples, positive);
    List<Example> all = examples.all();
    long positives = all.stream().filter(positive).count();
    return IntStream.of(frequent)
        .boxed()
        .sorted(
            Comparator.comparingDouble(
                    (Integer f) -> -chiSquared(with[f], seen[f], positives, all.size()))
                .thenComparing(Comparator.naturalOrder()))
        .limit(fit.most())
        .mapToInt(Integer::intValue)
        .sorted()
        .toArray();
  }

  private static int[] count(Examples examples, Predicate<Example> which) {
    int[] seen = new int[examples.features()];
    examples.all().stream()
        .filter(which)
        .forEach(
            example -> {
              for (int feature : example.features()) {
                seen[feature]++;
              }
            });
    return seen;
  }

  private static double chiSquared(double with, double seen, double positives, double all) {
    double without = seen - with;
    double missed = positives - with;
    double rest = all - positives - without;
    double difference = with * rest - without * missed;
    double scale = seen * (all - seen) * positives * (all - positives);
    return scale == 0 ? 0 : all * difference * difference / scale;
  }
}
