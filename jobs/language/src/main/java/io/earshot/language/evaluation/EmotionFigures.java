package io.earshot.language.evaluation;

import io.earshot.domain.reading.Emotion;
import io.earshot.domain.reading.EmotionReading;
import io.earshot.language.measure.Bootstrap;
import io.earshot.language.measure.Detection;
import io.earshot.language.measure.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How well emotion was read in customers' messages. Where none was read, NONE counts as read.
 *
 * @param messages how many carry a label
 * @param macroF1 the unweighted mean over the emotions that occur
 * @param emotions each that occurs
 */
public record EmotionFigures(
    int messages, Interval macroF1, Interval accuracy, List<Figure> emotions) {

  private static final int KINDS = Emotion.values().length;

  /** One emotion. */
  public record Figure(String emotion, int given, double precision, double recall, double f1) {}

  /** The figures, or null where no emotion is labelled or the reader reads none. */
  static @Nullable EmotionFigures of(List<Answer> answers, long seed) {
    List<Answer> labelled =
        answers.stream().filter(answer -> answer.labelled().emotion() != null).toList();
    if (labelled.stream().allMatch(answer -> answer.reading().emotion() == null)) {
      return null;
    }
    Bootstrap draws = new Bootstrap(Groups.of(labelled, EmotionFigures::counts), seed);
    int[] all = counts(labelled);
    List<Figure> figures = new ArrayList<>();
    for (Emotion emotion : Emotion.values()) {
      Detection detection = detection(emotion, all);
      if (detection.positives() > 0) {
        figures.add(
            new Figure(
                emotion.name().toLowerCase(Locale.ROOT),
                detection.positives(),
                detection.precision(),
                detection.recall(),
                detection.f1()));
      }
    }
    return new EmotionFigures(
        labelled.size(),
        draws.interval(EmotionFigures::macroF1),
        draws.interval(EmotionFigures::accuracy),
        figures);
  }

  /** How often each emotion (row) was read as each (column). */
  private static int[] counts(List<Answer> answers) {
    int[] counts = new int[KINDS * KINDS];
    for (Answer answer : answers) {
      Emotion label = answer.labelled().emotion();
      if (label != null) {
        EmotionReading read = answer.reading().emotion();
        Emotion taken = read == null ? Emotion.NONE : read.label();
        counts[label.ordinal() * KINDS + taken.ordinal()]++;
      }
    }
    return counts;
  }

  private static Detection detection(Emotion emotion, int[] counts) {
    int place = emotion.ordinal();
    int given = 0;
    int taken = 0;
    for (int other = 0; other < KINDS; other++) {
      given += counts[place * KINDS + other];
      taken += counts[other * KINDS + place];
    }
    int found = counts[place * KINDS + place];
    return new Detection(found, taken - found, given - found);
  }

  private static double macroF1(int[] counts) {
    double sum = 0;
    int occurring = 0;
    for (Emotion emotion : Emotion.values()) {
      Detection detection = detection(emotion, counts);
      if (detection.positives() > 0) {
        sum += detection.f1();
        occurring++;
      }
    }
    return occurring == 0 ? 0 : sum / occurring;
  }

  private static double accuracy(int[] counts) {
    int right = 0;
    int all = 0;
    for (int i = 0; i < counts.length; i++) {
      all += counts[i];
      right += i / KINDS == i % KINDS ? counts[i] : 0;
    }
    return all == 0 ? 0 : (double) right / all;
  }
}
