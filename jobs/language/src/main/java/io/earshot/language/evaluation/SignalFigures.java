package io.earshot.language.evaluation;

import io.earshot.domain.reading.DetectedSignal;
import io.earshot.domain.reading.Signal;
import io.earshot.language.feature.Sides;
import io.earshot.language.measure.Detection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How well signals were detected.
 *
 * @param meanF1 the unweighted mean over all signals that occur
 * @param rare the names of those that occur fewer than thirty times: their figures are shaky
 */
public record SignalFigures(double meanF1, List<Figure> signals, List<String> rare) {

  private static final int FEW = 30;

  /** One signal. */
  public record Figure(String signal, int positives, double precision, double recall, double f1) {}

  static @Nullable SignalFigures of(List<Answer> answers) {
    List<Figure> figures = new ArrayList<>();
    for (Signal signal : Signal.values()) {
      Detection detection = detection(signal, answers);
      if (detection.positives() > 0) {
        figures.add(
            new Figure(
                signal.name().toLowerCase(Locale.ROOT),
                detection.positives(),
                detection.precision(),
                detection.recall(),
                detection.f1()));
      }
    }
    if (figures.isEmpty()) {
      return null;
    }
    double mean = figures.stream().mapToDouble(Figure::f1).average().orElse(0);
    List<String> rare =
        figures.stream().filter(figure -> figure.positives < FEW).map(Figure::signal).toList();
    return new SignalFigures(mean, figures, rare);
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
}
