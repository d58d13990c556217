package io.earshot.domain.risk;

import io.earshot.domain.event.Channel;
import io.earshot.domain.mood.Tally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A logistic model of the risk that a lead is needed. The log-odds are those of the average
 * conversation, plus for each feature its weight times its distance from the average in units of
 * its scale. What is not known of a conversation is taken as average.
 */
public final class RiskModel {

  private static final int MOST_FACTORS = 5;
  private static final double SLIGHTEST = 0.05;

  private final String id;
  private final String version;
  private final double threshold;
  private final double average;
  private final List<Weight> weights;
  private final Map<Channel, Double> usualReplySeconds;
  private final int[] places;

  /**
   * What a feature counts.
   *
   * @param feature the name of a {@link RiskFeature}
   * @param weight in log-odds for a distance of one scale; 0 for what nothing could be learnt about
   * @param mean in the average conversation
   * @param scale above 0
   * @param lowest what is lower counts like this: nothing was learnt about it
   * @param highest what is higher counts like this
   */
  public record Weight(
      String feature, double weight, double mean, double scale, double lowest, double highest) {

    /** A feature that may be as low and as high as it comes. */
    public Weight(String feature, double weight, double mean, double scale) {
      this(feature, weight, mean, scale, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** What this value adds to the log-odds of the average conversation; nothing for NaN. */
    double added(double value) {
      if (Double.isNaN(value)) {
        return 0;
      }
      return weight * (Math.max(lowest, Math.min(highest, value)) - mean) / scale;
    }
  }

  /**
   * A model.
   *
   * @param threshold the score from which on a lead should know, as its training found best
   * @param average the log-odds of the average conversation
   * @param weights one for each feature that counts; those of weight 0 may be left out
   * @param usualReplySeconds the median time to an answer on each channel where one is known
   * @throws IllegalArgumentException if a feature is not known, named twice, its scale is not above
   *     0, or its lowest value is above its highest
   */
  public RiskModel(
      String id,
      String version,
      double threshold,
      double average,
      List<Weight> weights,
      Map<Channel, Double> usualReplySeconds) {
    this.id = id;
    this.version = version;
    this.threshold = threshold;
    this.average = average;
    this.weights = weights.stream().filter(weight -> weight.weight != 0).toList();
    this.usualReplySeconds = Map.copyOf(usualReplySeconds);
    check(weights);
    this.places = this.weights.stream().mapToInt(weight -> place(weight.feature)).toArray();
  }

  private static void check(List<Weight> weights) {
    Set<String> named = weights.stream().map(Weight::feature).collect(Collectors.toSet());
    if (named.size() < weights.size()) {
      throw new IllegalArgumentException("a feature is named twice");
    }
    for (Weight weight : weights) {
      place(weight.feature);
      if (!(weight.scale > 0)) {
        throw new IllegalArgumentException("the scale of " + weight.feature + " is not above 0");
      }
      if (!(weight.lowest <= weight.highest)) {
        throw new IllegalArgumentException(
            "the lowest value of " + weight.feature + " is above its highest");
      }
    }
  }

  private static int place(String feature) {
    Integer place = Places.BY_NAME.get(feature);
    if (place == null) {
      throw new IllegalArgumentException("there is no feature " + feature);
    }
    return place;
  }

  /** Of this kind of model, for example risk-en. */
  public String id() {
    return id;
  }

  /** Of this model. */
  public String version() {
    return version;
  }

  /** The score from which on a lead should know, as its training found best: 0 to 1. */
  public double threshold() {
    return threshold;
  }

  /** What its features count, without those of weight 0. */
  public List<Weight> weights() {
    return weights;
  }

  /** The risk of a conversation that stands so at this instant, with its strongest factors. */
  public Risk assess(Tally tally, Background background, Instant at) {
    Situation situation = new Situation(tally, background, at, usualReply(background.channel()));
    double[] values = new double[places.length];
    double[] added = new double[places.length];
    double logOdds = average;
    for (int i = 0; i < places.length; i++) {
      values[i] = RiskFeatures.ALL.get(places[i]).of(situation);
      added[i] = weights.get(i).added(values[i]);
      logOdds += added[i];
    }
    return new Risk(1 / (1 + Math.exp(-logOdds)), factors(values, added));
  }

  private List<RiskFactor> factors(double[] values, double[] added) {
    List<RiskFactor> factors = new ArrayList<>();
    for (int i = 0; i < added.length; i++) {
      if (Math.abs(added[i]) >= SLIGHTEST) {
        factors.add(new RiskFactor(weights.get(i).feature, values[i], added[i]));
      }
    }
    factors.sort(Comparator.comparingDouble(factor -> -Math.abs(factor.weight())));
    return List.copyOf(factors.subList(0, Math.min(MOST_FACTORS, factors.size())));
  }

  /** ln(1 + seconds) that an answer usually takes on this channel; NaN where not known. */
  private double usualReply(Channel channel) {
    @Nullable Double seconds = usualReplySeconds.get(channel);
    return seconds == null ? Double.NaN : Math.log1p(seconds);
  }

  /** Where each feature is, by its name. */
  private static final class Places {

    static final Map<String, Integer> BY_NAME = new HashMap<>();

    static {
      for (int i = 0; i < RiskFeatures.ALL.size(); i++) {
        BY_NAME.put(RiskFeatures.ALL.get(i).name(), i);
      }
    }
  }
}
