package io.earshot.domain.language;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the messages of one side have said so far about its language. Bounded: one number for each
 * configured language, and none of the words.
 *
 * @param weights natural logarithm, by code, of how much likelier each has become; none falls
 *     further behind the best than {@value #LEAST}, so that the past never outweighs two plain
 *     messages in another language
 * @param letters how many letters it rests on
 * @param other the language that {@link LanguageGuesser#OTHER} most likely is, or null if open
 * @param certain the code that is taken for granted until words speak against it, or null
 */
public record LanguageEvidence(
    Map<String, Double> weights, int letters, @Nullable String other, @Nullable String certain) {

  /** Nothing has been said. */
  public static final LanguageEvidence NONE = new LanguageEvidence(Map.of(), 0, null, null);

  static final double LEAST = -9;

  /** So many letters may decide by themselves which language the other one is. */
  private static final int NAMING = 12;

  /**
   * With one more text. The prior is none of the evidence, but what is bounded is both together.
   */
  LanguageEvidence and(LanguageHint hint, Map<String, Double> prior) {
    Map<String, Double> sums = new HashMap<>(prior);
    sums.replaceAll(
        (code, before) -> before + weight(code) + hint.weights().getOrDefault(code, 0.0));
    double most = Collections.max(sums.values());
    sums.replaceAll((code, sum) -> Math.max(LEAST, sum - most) - prior.getOrDefault(code, 0.0));
    String named = hint.other() != null && hint.letters() >= NAMING ? hint.other() : other;
    int sum = Math.min(letters + hint.letters(), 1 << 20);
    return new LanguageEvidence(Map.copyOf(sums), sum, named == null ? hint.other() : named, null);
  }

  LanguageEvidence certainOf(String code) {
    return new LanguageEvidence(weights, letters, other, code);
  }

  double weight(String code) {
    return weights.getOrDefault(code, 0.0);
  }
}
