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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How good a reader is on one set of data, in figures that can be printed and stored.
 *
 * @param dataset the data's name
 * @param reader the reader's name
 * @param how it was measured, in words
 * @param crossValidated as measured
 * @param models the fingerprints of the shipped models, if they are what was measured or trained
 *     the same way
 * @param warnings what a reader of the figures must know
 * @param customers sentiment of customers' messages: the figures that count
 * @param slices the same by role, channel and language
 * @param emotion of customers' messages; null where not labelled or not read
 * @param signals how well each was detected; null where none are labelled
 * @param cost null where it could not be told
 * @param misreadings the worst of them first
 */
public record Evaluation(
    String dataset,
    String reader,
    String how,
    boolean crossValidated,
    List<String> models,
    List<String> warnings,
    SentimentFigures customers,
    List<Slice> slices,
    @Nullable EmotionFigures emotion,
    @Nullable SignalFigures signals,
    @Nullable Cost cost,
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

  /**
   * How to judge.
   *
   * @param seed of the intervals
   * @param misreadings how many to name
   */
  public record Options(long seed, int misreadings) {}

  /**
   * Judges answers.
   *
   * @throws IllegalArgumentException if no customer's message among them has a sentiment label
   */
  public static Evaluation of(Measured measured, Options options) {
    List<Answer> customers = customers(measured.answers());
    if (customers.isEmpty()) {
      throw new IllegalArgumentException(
          measured.dataset() + " has no customer's message with a sentiment label");
    }
    boolean gives = measured.givesProbabilities();
    return new Evaluation(
        measured.dataset(),
        measured.reader(),
        measured.how(),
        measured.crossValidated(),
        measured.models(),
        measured.warnings(),
        SentimentFigures.of(customers, gives, options.seed),
        slices(measured, customers, options.seed),
        EmotionFigures.of(customers, options.seed),
        SignalFigures.of(measured.answers(), options.seed),
        measured.cost(),
        misreadings(customers, options.misreadings));
  }

  /** The answers to customers' messages that have a sentiment label. */
  static List<Answer> customers(List<Answer> answers) {
    return by(answers, ParticipantRole.CUSTOMER);
  }

  private static List<Answer> by(List<Answer> answers, ParticipantRole side) {
    return answers.stream()
        .filter(answer -> Sides.isPerson(answer.labelled().message().role()))
        .filter(answer -> Sides.of(answer.labelled().message().role()) == side)
        .filter(answer -> answer.labelled().sentiment() != null)
        .toList();
  }

  private static List<Slice> slices(Measured measured, List<Answer> customers, long seed) {
    boolean gives = measured.givesProbabilities();
    List<Slice> slices = new ArrayList<>();
    List<Answer> house = by(measured.answers(), ParticipantRole.AGENT);
    if (!house.isEmpty()) {
      slices.add(new Slice("agents and supervisors", SentimentFigures.of(house, gives, seed)));
    }
    List<Function<Answer, String>> ways =
        List.of(
            answer -> answer.labelled().message().channel().name().toLowerCase(Locale.ROOT),
            answer -> answer.labelled().language());
    for (Function<Answer, String> way : ways) {
      TreeMap<String, List<Answer>> parts = new TreeMap<>();
      for (Answer answer : customers) {
        String name = "customers, " + way.apply(answer);
        parts.computeIfAbsent(name, part -> new ArrayList<>()).add(answer);
      }
      if (parts.size() > 1) {
        parts.forEach(
            (name, part) -> slices.add(new Slice(name, SentimentFigures.of(part, gives, seed))));
      }
    }
    return slices;
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
