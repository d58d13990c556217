package io.earshot.bench.engine;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * One figure over the rounds.
 *
 * @param median of the rounds
 * @param least of them
 * @param most of them
 */
public record Spread(double median, double least, double most) {

  /** Of nothing. */
  public static final Spread NONE = new Spread(Double.NaN, Double.NaN, Double.NaN);

  /** Of the figure that each round has; rounds without one (NaN) are left out. */
  public static <T> Spread of(List<T> rounds, ToDoubleFunction<T> figure) {
    double[] sorted =
        rounds.stream().mapToDouble(figure).filter(it -> !Double.isNaN(it)).sorted().toArray();
    if (sorted.length == 0) {
      return NONE;
    }
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return new Spread(median, sorted[0], sorted[sorted.length - 1]);
  }

  /** The median, and what it lies between, with so many decimals; a dash without rounds. */
  public String inWords(int decimals) {
    if (Double.isNaN(median)) {
      return "–";
    }
    String form = "%,." + decimals + "f";
    String middle = String.format(Locale.ROOT, form, median);
    return least == most
        ? middle
        : String.format(Locale.ROOT, "%s (" + form + "–" + form + ")", middle, least, most);
  }
}
