package io.earshot.language.evaluation;

import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.language.measure.Confusion;
import io.earshot.language.measure.Interval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well sentiment was read. Messages the reader abstained from count as read neutral.
 *
 * @param messages how many
 * @param conversations how many groups of messages that hang together
 * @param f1 of each class
 * @param confusion how often a label (first) was read as each class (second)
 * @param calibrationError expected calibration error over fifteen bins of the winner's probability
 */
public record SentimentFigures(
    int messages,
    int conversations,
    Interval macroRecall,
    Interval macroF1,
    Interval accuracy,
    Map<String, Double> f1,
    Map<String, Map<String, Integer>> confusion,
    double calibrationError) {

  private static final int BINS = 15;

  static SentimentFigures of(List<Answer> answers, long seed) {
    Map<String, List<Answer>> byGroup = new LinkedHashMap<>();
    for (Answer answer : answers) {
      byGroup.computeIfAbsent(answer.group(), id -> new ArrayList<>()).add(answer);
    }
    List<List<Answer>> groups = List.copyOf(byGroup.values());
    Confusion confusion = confusion(answers);
    Map<String, Double> f1 = new LinkedHashMap<>();
    Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
    for (SentimentLabel label : SentimentLabel.values()) {
      f1.put(name(label), confusion.f1(label));
      Map<String, Integer> row = new LinkedHashMap<>();
      for (SentimentLabel read : SentimentLabel.values()) {
        row.put(name(read), confusion.count(label, read));
      }
      counts.put(name(label), row);
    }
    return new SentimentFigures(
        answers.size(),
        groups.size(),
        Interval.of(groups, part -> confusion(part).macroRecall(), seed),
        Interval.of(groups, part -> confusion(part).macroF1(), seed),
        Interval.of(groups, part -> confusion(part).accuracy(), seed),
        f1,
        counts,
        calibrationError(answers));
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

  private static Confusion confusion(List<Answer> answers) {
    Confusion confusion = new Confusion();
    for (Answer answer : answers) {
      SentimentLabel label = answer.labelled().sentiment();
      if (label != null) {
        confusion.add(label.ordinal(), read(answer).ordinal());
      }
    }
    return confusion;
  }

  private static SentimentLabel read(Answer answer) {
    Sentiment sentiment = answer.reading().sentiment();
    return sentiment == null ? SentimentLabel.NEUTRAL : sentiment.label();
  }

  private static double calibrationError(List<Answer> answers) {
    double[] gap = new double[BINS];
    for (Answer answer : answers) {
      Sentiment sentiment = answer.reading().sentiment();
      if (sentiment != null) {
        double probability = probability(sentiment, sentiment.label());
        int bin = Math.min(BINS - 1, (int) (probability * BINS));
        gap[bin] += probability - (sentiment.label() == answer.labelled().sentiment() ? 1 : 0);
      }
    }
    double sum = 0;
    for (double difference : gap) {
      sum += Math.abs(difference);
    }
    return answers.isEmpty() ? 0 : sum / answers.size();
  }
}
