package io.earshot.language.evaluation;

import io.earshot.domain.reading.SentimentLabel;
import io.earshot.language.measure.Bootstrap;
import io.earshot.language.measure.Confusion;
import io.earshot.language.measure.Interval;
import io.earshot.language.measure.McNemar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two readers on the same messages, customers' sentiment only.
 *
 * @param messages that both read
 * @param macroF1Gain of the second over the first, with its interval: conversations are drawn, and
 *     both readers are judged on the same draw
 * @param chance how probable such a gain would be by chance, from the same draws
 * @param onlyFirst messages that the first reader alone read right
 * @param onlySecond messages that the second reader alone read right
 * @param midP McNemar's exact mid-p of this split; it takes messages as independent
 */
public record Comparison(
    String dataset,
    String first,
    String second,
    int messages,
    Interval macroF1Gain,
    double chance,
    int onlyFirst,
    int onlySecond,
    double midP) {

  /**
   * Compares two readers on one set of data, message by message.
   *
   * @throws IllegalArgumentException if there is no customer's message that both read
   */
  public static Comparison of(Measured first, Measured second, long seed) {
    List<Pair> pairs = pairs(first, second);
    if (pairs.isEmpty()) {
      throw new IllegalArgumentException(
          first.reader() + " and " + second.reader() + " read no message in common");
    }
    Map<String, List<Pair>> groups = new LinkedHashMap<>();
    pairs.forEach(
        pair -> groups.computeIfAbsent(pair.first.group(), id -> new ArrayList<>()).add(pair));
    Bootstrap draws =
        new Bootstrap(groups.values().stream().map(Comparison::counts).toList(), seed);
    int onlyFirst = 0;
    int onlySecond = 0;
    for (Pair pair : pairs) {
      onlyFirst += isRight(pair.first) && !isRight(pair.second) ? 1 : 0;
      onlySecond += isRight(pair.second) && !isRight(pair.first) ? 1 : 0;
    }
    return new Comparison(
        first.dataset(),
        first.reader(),
        second.reader(),
        pairs.size(),
        draws.interval(Comparison::gain),
        draws.chance(Comparison::gain),
        onlyFirst,
        onlySecond,
        new McNemar(onlyFirst, onlySecond).midP());
  }

  private static List<Pair> pairs(Measured first, Measured second) {
    Map<String, Answer> others = new HashMap<>();
    Evaluation.customers(second.answers()).forEach(a -> others.put(a.labelled().id(), a));
    List<Pair> pairs = new ArrayList<>();
    for (Answer answer : Evaluation.customers(first.answers())) {
      Answer other = others.get(answer.labelled().id());
      if (other != null) {
        pairs.add(new Pair(answer, other));
      }
    }
    return pairs;
  }

  private static int[] counts(List<Pair> pairs) {
    int[] counts = new int[2 * Confusion.COUNTS];
    int[] first = SentimentFigures.confusion(pairs.stream().map(Pair::first).toList()).counts();
    int[] second = SentimentFigures.confusion(pairs.stream().map(Pair::second).toList()).counts();
    System.arraycopy(first, 0, counts, 0, Confusion.COUNTS);
    System.arraycopy(second, 0, counts, Confusion.COUNTS, Confusion.COUNTS);
    return counts;
  }

  private static double gain(int[] counts) {
    return Confusion.of(counts, Confusion.COUNTS).macroF1() - Confusion.of(counts, 0).macroF1();
  }

  private static boolean isRight(Answer answer) {
    SentimentLabel label = answer.labelled().sentiment();
    return label == SentimentFigures.read(answer);
  }

  private record Pair(Answer first, Answer second) {}
}
