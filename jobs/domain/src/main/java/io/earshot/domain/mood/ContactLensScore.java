package io.earshot.domain.mood;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The mood on Amazon Connect Contact Lens's scale.
 *
 * @param overall -5 to 5, the mean of the quarters that have customer messages
 * @param quarters the four quarters of the conversation's time, each -5 to 5; a quarter without a
 *     customer message is null
 */
public record ContactLensScore(double overall, List<@Nullable Double> quarters) {

  /** The score of quarters that each have a score. */
  public static ContactLensScore of(List<@Nullable Double> quarters) {
    double overall =
        quarters.stream().filter(Objects::nonNull).mapToDouble(Double::doubleValue).average().orElse(0);
    return new ContactLensScore(overall, quarters);
  }

  static ContactLensScore ofQuarters(double[] sums, int[] counts) {
    List<@Nullable Double> quarters = new ArrayList<>(sums.length);
    for (int i = 0; i < sums.length; i++) {
      quarters.add(counts[i] == 0 ? null : sums[i] / counts[i]);
    }
    return of(quarters);
  }
}
