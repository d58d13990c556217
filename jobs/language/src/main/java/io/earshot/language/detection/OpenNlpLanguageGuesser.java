package io.earshot.language.detection;

import io.earshot.domain.language.LanguageGuesser;
import io.earshot.domain.language.LanguageHint;
import io.earshot.language.pack.LanguagePack;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * OpenNLP's language detector, restricted to the configured languages and one other, and helped by
 * the small words of the configured ones. Not thread-safe, but cheap: the weights are shared.
 */
public final class OpenNlpLanguageGuesser implements LanguageGuesser {

  /** The detector is far too unsure of itself; fitted on half of the corpus's messages. */
  private static final double SCALE = 20;

  private static final double KNOWN_WORD = 2.65;
  private static final double STRANGE_WORD = 0.72;
  private static final double OTHER_PRIOR = -5.6;

  /** The likeliest of the others leads the next by so much before it is named. */
  private static final double NAMED = 1;

  private static final int FEW_WORDS = 3;

  private final LetterWeights letters;
  private final KnownWords known;
  private final List<String> configured;
  private final boolean[] isConfigured;
  private final int[] place;
  private final PlainText text = new PlainText();
  private final double[] sums;
  private final long[] seen = new long[4096];

  /**
   * A guesser for these languages.
   *
   * @param languages ISO 639-1 codes
   * @throws IllegalArgumentException if the detector does not know one of them
   */
  public OpenNlpLanguageGuesser(List<String> languages) {
    this.letters = LetterWeights.shared();
    this.configured = List.copyOf(languages);
    this.known = new KnownWords(languages.stream().map(LanguagePack::of).toList());
    this.sums = new double[letters.languages().size()];
    this.isConfigured = new boolean[sums.length];
    this.place = new int[configured.size()];
    for (int i = 0; i < place.length; i++) {
      place[i] = letters.languages().indexOf(configured.get(i));
      if (place[i] < 0) {
        throw new IllegalArgumentException(
            "OpenNLP's detector does not tell the language \"" + configured.get(i) + "\"");
      }
      isConfigured[place[i]] = true;
    }
  }

  /** ISO 639-1 codes of the languages that can be configured. */
  public static List<String> detectable() {
    return DetectableLanguages.read().codes();
  }

  @Override
  public Map<String, Double> prior() {
    Map<String, Double> prior = new HashMap<>();
    configured.forEach(language -> prior.put(language, 0.0));
    prior.put(OTHER, OTHER_PRIOR);
    return prior;
  }

  @Override
  public LanguageHint weigh(String message) {
    text.set(message);
    if (text.letters() == 0) {
      return LanguageHint.NONE;
    }
    sumLetters();
    double[] byWords = new double[place.length];
    int strange = countWords(byWords);
    Map<String, Double> weights = new HashMap<>();
    for (int i = 0; i < place.length; i++) {
      weights.put(configured.get(i), SCALE * sums[place[i]] + KNOWN_WORD * byWords[i]);
    }
    int other = bestOther();
    weights.put(OTHER, SCALE * sums[other] + STRANGE_WORD * strange);
    return new LanguageHint(weights, text.letters(), name(other));
  }

  private int countWords(double[] byWords) {
    int strange = 0;
    for (String word : text.words()) {
      int languages = known.languages(word);
      strange += languages == 0 ? 1 : 0;
      double share = known.share(languages);
      for (int i = 0; i < byWords.length && languages != 0; i++) {
        byWords[i] += (languages & 1 << i) == 0 ? 0 : share;
      }
    }
    return strange;
  }

  /** Each sequence of letters counts once, as the detector was trained. */
  private void sumLetters() {
    Arrays.fill(sums, 0);
    Arrays.fill(seen, 0);
    for (int from = 0; from < text.length(); from++) {
      long key = 0;
      int end = Math.min(text.length(), from + LetterWeights.LONGEST);
      for (int at = from; at < end; at++) {
        key = (key << 16) | text.charAt(at);
        if (isNew(key)) {
          letters.add(key, sums);
        }
      }
    }
  }

  private boolean isNew(long key) {
    int mask = seen.length - 1;
    int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    while (seen[at] != 0) {
      if (seen[at] == key) {
        return false;
      }
      at = (at + 1) & mask;
    }
    seen[at] = key;
    return true;
  }

  private int bestOther() {
    int best = -1;
    for (int i = 0; i < sums.length; i++) {
      if (!isConfigured[i] && (best < 0 || sums[i] > sums[best])) {
        best = i;
      }
    }
    return best;
  }

  private @Nullable String name(int other) {
    for (int i = 0; i < sums.length; i++) {
      if (!isConfigured[i] && i != other && SCALE * (sums[other] - sums[i]) < NAMED) {
        return null;
      }
    }
    return letters.languages().get(other);
  }

  @Override
  public boolean couldBe(String language, String message) {
    text.set(message);
    int[] counts = new int[place.length];
    for (String word : text.words()) {
      int languages = known.languages(word);
      for (int i = 0; i < counts.length && languages != 0; i++) {
        counts[i] += (languages & 1 << i) == 0 ? 0 : 1;
      }
    }
    int own = configured.indexOf(language);
    int most = Arrays.stream(counts).max().orElse(0);
    if (own < 0) {
      return most == 0 || text.words().size() < FEW_WORDS;
    }
    return counts[own] >= most && (counts[own] > 0 || text.words().size() < FEW_WORDS);
  }
}
