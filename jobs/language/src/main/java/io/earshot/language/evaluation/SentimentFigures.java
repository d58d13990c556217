package io.earshot.language.evaluation;

import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.language.measure.Bootstrap;
import io.earshot.language.measure.Confusion;
import io.earshot.language.measure.Interval;
import io.earshot.language.measure.Reliability;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How well sentiment was read. Messages the reader abstained from count as read neutral.
 *
 * @param messages how many
 * @param conversations how many groups of messages that hang together
 * @param abstained from how many messages the reader abstained
 * @param f1 of each class
 * @param confusion how often a label (first) was read as each class (second)
 * @param calibrationError expected calibration error over fifteen bins of the winner's probability;
 *     null for a reader that gives none
 * @param reliability behind it
 */
public record SentimentFigures(
    int messages,
    int conversations,
    int abstained,
    Interval macroRecall,
    Interval macroF1,
    Interval accuracy,
    Map<String, Double> f1,
    Map<String, Map<String, Integer>> confusion,
    @Nullable Double calibrationError,
    @Nullable Reliability reliability) {

  /**
   * The figures of answers that all have a label.
   *
   * @param givesProbabilities whether there is a calibration to judge
   */
  static SentimentFigures of(List<Answer> answers, boolean givesProbabilities, long seed) {
    List<int[]> groups = Groups.of(answers, part -> confusion(part).counts());
    Bootstrap draws = new Bootstrap(groups, seed);
    Confusion confusion = confusion(answers);
    Reliability reliability = givesProbabilities ? reliability(answers) : null;
    return new SentimentFigures(
        answers.size(),
        groups.size(),
        (int) answers.stream().filter(answer -> answer.reading().sentiment() == null).count(),
        draws.interval(counts -> Confusion.of(counts, 0).macroRecall()),
        draws.interval(counts -> Confusion.of(counts, 0).macroF1()),
        draws.interval(counts -> Confusion.of(counts, 0).accuracy()),
        f1(confusion),
        counts(confusion),
        reliability == null ? null : reliability.expectedError(),
        reliability);
  }

  static String name(SentimentLabel label) {
    return label.name().toLowerCase(Locale.ROOT);
  }

  static double probability(Sentiment read, SentimentLabel label) {
    return switch (label) {
      case NEGATIVE -> read.probabilities().negative();
      case NEUTRAL -> read.probabilities().neutral();
      case POSITIVE -> read.probabilities().positive();
    };
  }

  /** What was read, or neutral where the reader abstained. */
  static SentimentLabel read(Answer answer) {
    Sentiment sentiment = answer.reading().sentiment();
    return sentiment == null ? SentimentLabel.NEUTRAL : sentiment.label();
  }

  static Confusion confusion(List<Answer> answers) {
    Confusion confusion = new Confusion();
    for (Answer answer : answers) {
      SentimentLabel label = answer.labelled().sentiment();
      if (label != null) {
        confusion.add(label.ordinal(), read(answer).ordinal());
      }
    }
    return confusion;
  }

  private static Map<String, Double> f1(Confusion confusion) {
    Map<String, Double> f1 = new LinkedHashMap<>();
    for (SentimentLabel label : SentimentLabel.values()) {
      f1.put(name(label), confusion.f1(label));
    }
    return f1;
  }

  private static Map<String, Map<String, Integer>> counts(Confusion confusion) {
    Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
    for (SentimentLabel label : SentimentLabel.values()) {
      Map<String, Integer> row = new LinkedHashMap<>();
      for (SentimentLabel read : SentimentLabel.values()) {
        row.put(name(read), confusion.count(label, read));
      }
      counts.put(name(label), row);
    }
    return counts;
  }

  private static Reliability reliability(List<Answer> answers) {
    Reliability.Collector collector = new Reliability.Collector();
    for (Answer answer : answers) {
      Sentiment sentiment = answer.reading().sentiment();
      if (sentiment != null) {
        collector.add(
            probability(sentiment, sentiment.label()),
            sentiment.label() == answer.labelled().sentiment());
      }
    }
    return collector.reliability();
  }
}
