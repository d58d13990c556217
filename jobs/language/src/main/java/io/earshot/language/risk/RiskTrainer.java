package io.earshot.language.risk;

import io.earshot.domain.escalation.DecisionSettings;
import io.earshot.domain.event.Channel;
import io.earshot.domain.mood.Answers;
import io.earshot.domain.risk.RiskFeature;
import io.earshot.domain.risk.RiskFeature.Sense;
import io.earshot.domain.risk.RiskFeatures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Learns a risk model from conversations as a reader read them that had not learnt from them. The
 * same conversations and settings give the same model.
 */
public final class RiskTrainer {

  private final Settings settings;

  /**
   * What a training depends on beside its data.
   *
   * @param version of the model
   * @param seed of the inner folds
   * @param l2 cost of large weights
   * @param innerFolds by which calibration and threshold are found
   * @param decision the policy under which the threshold is found
   * @param falseRate the rate of false alarms that a threshold may have
   * @param costOfFalseRate how much F1 a false-positive rate above {@code falseRate} costs
   */
  public record Settings(
      String version,
      long seed,
      double l2,
      int innerFolds,
      DecisionSettings decision,
      double falseRate,
      double costOfFalseRate) {

    /** Of the models that are shipped. */
    public static final String VERSION = "1.1.0";

    /** What was found best; models/EXPERIMENTS.md tells how. */
    public static final Settings DEFAULTS =
        new Settings(VERSION, 42, 10, 4, DecisionSettings.PLAIN, 0.08, 2);

    /** The same with another version and seed, under another policy. */
    public Settings with(String otherVersion, long otherSeed, DecisionSettings other) {
      return new Settings(
          otherVersion, otherSeed, l2, innerFolds, other, falseRate, costOfFalseRate);
    }
  }

  /** A trainer with these settings. */
  public RiskTrainer(Settings settings) {
    this.settings = settings;
  }

  /**
   * A model for the readings of this reader.
   *
   * @param conversations of which some needed a lead and some did not
   */
  public RiskFile train(List<ReadCase> conversations, String reader) {
    RiskFile raw = fit(conversations, usualReplySeconds(conversations), reader);
    List<Scores> unseen = unseen(conversations);
    double[] line = Calibration.line(unseen);
    return Calibration.applied(line, raw, threshold(Calibration.applied(line, unseen)));
  }

  /** What models say that were trained on the other parts of these conversations. */
  List<Scores> unseen(List<ReadCase> conversations) {
    Map<Channel, Double> usual = usualReplySeconds(conversations);
    List<Scores> unseen = new ArrayList<>();
    List<List<ReadCase>> parts = cut(conversations, settings.innerFolds, settings.seed);
    for (List<ReadCase> part : parts) {
      List<ReadCase> others =
          parts.stream().filter(other -> other != part).flatMap(List::stream).toList();
      unseen.addAll(Scores.of(fit(others, usual, "").toModel(), part));
    }
    return unseen;
  }

  /** Conversations in parts, each with about as many that needed a lead. */
  static List<List<ReadCase>> cut(List<ReadCase> conversations, int parts, long seed) {
    List<ReadCase> shuffled = new ArrayList<>(conversations);
    shuffled.sort(Comparator.comparing(conversation -> conversation.told().id()));
    Collections.shuffle(shuffled, new Random(seed));
    shuffled.sort(Comparator.comparing(conversation -> conversation.told().needs()));
    List<List<ReadCase>> cut = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      cut.add(new ArrayList<>());
    }
    for (int i = 0; i < shuffled.size(); i++) {
      cut.get(i % parts).add(shuffled.get(i));
    }
    return cut;
  }

  /** The threshold with the best F1 and timely F1 together, at a bearable rate of false alarms. */
  double threshold(List<Scores> calibrated) {
    double best = Double.NEGATIVE_INFINITY;
    double threshold = 0.5;
    for (int percent = 5; percent < 98; percent++) {
      double worth = worth(outcomes(calibrated, percent / 100.0), settings);
      if (worth > best) {
        best = worth;
        threshold = percent / 100.0;
      }
    }
    return threshold;
  }

  private List<Outcome> outcomes(List<Scores> calibrated, double threshold) {
    return Scores.outcomes(calibrated, settings.decision, threshold);
  }

  static double worth(List<Outcome> outcomes, Settings settings) {
    double beyond = Math.max(0, RiskFigures.falsePositiveRate(outcomes) - settings.falseRate);
    return RiskFigures.f1(outcomes)
        + RiskFigures.timelyF1(outcomes)
        - settings.costOfFalseRate * beyond;
  }

  /** The median time to an answer on each channel that has some. */
  static Map<Channel, Double> usualReplySeconds(List<ReadCase> conversations) {
    Map<Channel, List<Double>> replies = new EnumMap<>(Channel.class);
    for (ReadCase conversation : conversations) {
      if (!conversation.told().timed()) {
        continue;
      }
      Answers before = null;
      for (int entry = 0; entry < conversation.size(); entry++) {
        Answers now = conversation.tally(entry).answers();
        if (now.replies() > (before == null ? 0 : before.replies())) {
          replies
              .computeIfAbsent(conversation.told().channel(), channel -> new ArrayList<>())
              .add(Math.expm1(now.lastLogSeconds()));
        }
        before = now;
      }
    }
    Map<Channel, Double> usual = new TreeMap<>();
    replies.forEach((channel, seconds) -> usual.put(channel, median(seconds)));
    return usual;
  }

  private static double median(List<Double> values) {
    Collections.sort(values);
    return Math.round(values.get(values.size() / 2) * 10) / 10.0;
  }

  private RiskFile fit(List<ReadCase> conversations, Map<Channel, Double> usual, String reader) {
    RiskExamples examples = RiskExamples.of(conversations, usual);
    List<RiskFile.Feature> features = new ArrayList<>();
    List<String> notTaught = new ArrayList<>();
    List<Integer> taught = new ArrayList<>();
    for (int i = 0; i < RiskFeatures.ALL.size(); i++) {
      if (examples.teaches(i)) {
        taught.add(i);
      } else {
        notTaught.add(RiskFeatures.ALL.get(i).name());
      }
    }
    List<Sense> senses = taught.stream().map(i -> RiskFeatures.ALL.get(i).sense()).toList();
    LogisticFit fit = LogisticFit.of(examples.columns(taught), senses, settings.l2);
    for (int i = 0; i < taught.size(); i++) {
      RiskFeature feature = RiskFeatures.ALL.get(taught.get(i));
      features.add(
          new RiskFile.Feature(
              feature.name(),
              fit.weight(i),
              examples.mean(taught.get(i)),
              examples.scale(taught.get(i)),
              examples.lowest(taught.get(i)),
              examples.highest(taught.get(i))));
    }
    String version = settings.version + "+" + reader;
    return new RiskFile(
        RiskFile.ID, version, reader, 0.5, fit.intercept(), usual, features, notTaught);
  }
}
