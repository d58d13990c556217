package io.earshot.language.evaluation;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.ContextTurn;
import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.language.feature.Sides;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How good a reader is, in figures that can be printed and stored.
 *
 * @param how it was measured, in words
 * @param models the fingerprints of the shipped models, if they are what was measured or trained
 *     the same way
 * @param customers sentiment of customers' messages: the figures that count
 * @param slices the same by role and channel
 * @param signals how well each was detected; null where none are labelled
 * @param misreadings the worst of them first
 */
public record Evaluation(
    String how,
    List<String> models,
    SentimentFigures customers,
    List<Slice> slices,
    @Nullable SignalFigures signals,
    List<Misreading> misreadings) {

  /** Sentiment in one part of the answers. */
  public record Slice(String name, SentimentFigures figures) {}

  /**
   * A message that was read as something else.
   *
   * @param probability that the reader gave the true label
   */
  public record Misreading(
      String id, String label, String read, double probability, String before, String text) {}

  /** Judges answers. */
  public static Evaluation of(
      String how, List<String> models, List<Answer> answers, Options options) {
    List<Answer> customers = by(answers, ParticipantRole.CUSTOMER);
    List<Slice> slices = new ArrayList<>();
    List<Answer> house = by(answers, ParticipantRole.AGENT);
    if (!house.isEmpty()) {
      slices.add(new Slice("agents and supervisors", SentimentFigures.of(house, options.seed)));
    }
    TreeMap<String, List<Answer>> channels = new TreeMap<>();
    for (Answer answer : customers) {
      String channel = answer.labelled().message().channel().name().toLowerCase(Locale.ROOT);
      channels.computeIfAbsent("customers, " + channel, name -> new ArrayList<>()).add(answer);
    }
    if (channels.size() > 1) {
      channels.forEach(
          (name, part) -> slices.add(new Slice(name, SentimentFigures.of(part, options.seed))));
    }
    return new Evaluation(
        how,
        models,
        SentimentFigures.of(customers, options.seed),
        slices,
        SignalFigures.of(answers),
        misreadings(customers, options.misreadings));
  }

  /**
   * How to judge.
   *
   * @param seed of the intervals
   * @param misreadings how many to name
   */
  public record Options(long seed, int misreadings) {}

  private static List<Answer> by(List<Answer> answers, ParticipantRole side) {
    return answers.stream()
        .filter(answer -> Sides.isPerson(answer.labelled().message().role()))
        .filter(answer -> Sides.of(answer.labelled().message().role()) == side)
        .filter(answer -> answer.labelled().sentiment() != null)
        .toList();
  }

  private static List<Misreading> misreadings(List<Answer> answers, int most) {
    List<Misreading> wrong = new ArrayList<>();
    for (Answer answer : answers) {
      SentimentLabel label = answer.labelled().sentiment();
      Sentiment read = answer.reading().sentiment();
      if (label != null && read != null && label != read.label()) {
        wrong.add(misreading(answer, label, read));
      }
    }
    return wrong.stream()
        .sorted(Comparator.comparingDouble(Misreading::probability).thenComparing(Misreading::id))
        .limit(most)
        .toList();
  }

  private static Misreading misreading(Answer answer, SentimentLabel label, Sentiment read) {
    List<ContextTurn> before = answer.labelled().message().before();
    return new Misreading(
        answer.labelled().id(),
        label.name().toLowerCase(Locale.ROOT),
        read.label().name().toLowerCase(Locale.ROOT),
        SentimentFigures.probability(read, label),
        before.isEmpty() ? "" : before.get(before.size() - 1).text(),
        answer.labelled().message().text());
  }
}
