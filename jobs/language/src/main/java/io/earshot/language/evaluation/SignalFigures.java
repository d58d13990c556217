package io.earshot.language.evaluation;

import io.earshot.domain.reading.DetectedSignal;
import io.earshot.domain.reading.Signal;
import io.earshot.language.feature.Sides;
import io.earshot.language.measure.Bootstrap;
import io.earshot.language.measure.Detection;
import io.earshot.language.measure.Interval;
import io.earshot.language.measure.Reliability;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How well signals were detected.
 *
 * @param meanF1 the unweighted mean over all signals that occur
 * @param calibrationError expected, of the probabilities of those that were detected: what is shown
 * @param rare the names of those that occur fewer than thirty times: their figures are shaky
 */
public record SignalFigures(
    Interval meanF1, double calibrationError, List<Figure> signals, List<String> rare) {

  private static final int FEW = 30;
  private static final int COUNTS = 3;

  /**
   * One signal.
   *
   * @param claimed the mean probability of those detected, to be held against the precision; 0
   *     where none was detected
   */
  public record Figure(
      String signal, int positives, double precision, double claimed, double recall, double f1) {}

  /** The figures, or null where no signal is labelled. */
  static @Nullable SignalFigures of(List<Answer> answers, long seed) {
    List<Answer> labelled =
        answers.stream().filter(answer -> answer.labelled().signals() != null).toList();
    int[] all = counts(labelled);
    List<Figure> figures = new ArrayList<>();
    for (Signal signal : Signal.values()) {
      Detection detection = detection(signal, all);
      if (detection.positives() > 0) {
        figures.add(
            new Figure(
                signal.name().toLowerCase(Locale.ROOT),
                detection.positives(),
                detection.precision(),
                claimed(signal, labelled),
                detection.recall(),
                detection.f1()));
      }
    }
    if (figures.isEmpty()) {
      return null;
    }
    Bootstrap draws = new Bootstrap(Groups.of(labelled, SignalFigures::counts), seed);
    List<String> rare =
        figures.stream().filter(figure -> figure.positives < FEW).map(Figure::signal).toList();
    return new SignalFigures(
        draws.interval(SignalFigures::meanF1), expectedError(labelled), figures, rare);
  }

  private static double claimed(Signal signal, List<Answer> answers) {
    return answers.stream()
        .flatMap(answer -> answer.reading().signals().stream())
        .filter(detected -> detected.name() == signal)
        .mapToDouble(DetectedSignal::confidence)
        .average()
        .orElse(0);
  }

  private static double expectedError(List<Answer> answers) {
    Reliability.Collector shown = new Reliability.Collector();
    for (Answer answer : answers) {
      Set<Signal> given = answer.labelled().signals();
      for (DetectedSignal detected : answer.reading().signals()) {
        shown.add(detected.confidence(), given != null && given.contains(detected.name()));
      }
    }
    return shown.reliability().expectedError();
  }

  /** For each signal how often it was found, falsely found, and missed. */
  private static int[] counts(List<Answer> answers) {
    int[] counts = new int[COUNTS * Signal.values().length];
    for (Signal signal : Signal.values()) {
      Detection detection = detection(signal, answers);
      int place = COUNTS * signal.ordinal();
      counts[place] = detection.found();
      counts[place + 1] = detection.falselyFound();
      counts[place + 2] = detection.missed();
    }
    return counts;
  }

  private static Detection detection(Signal signal, int[] counts) {
    int place = COUNTS * signal.ordinal();
    return new Detection(counts[place], counts[place + 1], counts[place + 2]);
  }

  private static Detection detection(Signal signal, List<Answer> answers) {
    Detection detection = Detection.NONE;
    for (Answer answer : answers) {
      Set<Signal> given = answer.labelled().signals();
      if (given != null && Sides.of(answer.labelled().message().role()) == signal.saidBy()) {
        boolean detected =
            answer.reading().signals().stream().map(DetectedSignal::name).anyMatch(signal::equals);
        detection = detection.and(given.contains(signal), detected);
      }
    }
    return detection;
  }

  private static double meanF1(int[] counts) {
    double sum = 0;
    int occurring = 0;
    for (Signal signal : Signal.values()) {
      Detection detection = detection(signal, counts);
      if (detection.positives() > 0) {
        sum += detection.f1();
        occurring++;
      }
    }
    return occurring == 0 ? 0 : sum / occurring;
  }
}
