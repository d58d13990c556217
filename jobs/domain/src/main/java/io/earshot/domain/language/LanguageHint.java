package io.earshot.domain.language;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one text speaks for each language.
 *
 * @param weights natural logarithm, up to a constant, of how well each language explains it, by the
 *     codes of {@link LanguageGuesser#prior}
 * @param letters how many letters it rests on; 0 if there is nothing to go by
 * @param other the likeliest of the languages that are not configured, or null if that is open
 */
public record LanguageHint(Map<String, Double> weights, int letters, @Nullable String other) {

  /** Says nothing. */
  public static final LanguageHint NONE = new LanguageHint(Map.of(), 0, null);
}
