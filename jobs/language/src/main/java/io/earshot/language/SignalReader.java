package io.earshot.language;

import io.earshot.domain.reading.DetectedSignal;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.reading.Traces;
import io.earshot.language.model.SignalCalibration;
import io.earshot.language.model.SignalModel;
import io.earshot.language.phrase.SignalPhrases;
import io.earshot.language.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides which signals one side's message gives, and which words show each: the longest of its
 * phrases, or else the run of words that weighed most. Not thread-safe.
 */
final class SignalReader {

  private static final int LONGEST_SPAN = 6;

  private final SignalPhrases phrases;
  private final List<Signal> signals;
  private final SignalCalibration[] calibrations;

  SignalReader(SignalModel model, SignalPhrases phrases) {
    this.signals = model.signals();
    this.calibrations =
        signals.stream().map(model.calibrations()::get).toArray(SignalCalibration[]::new);
    this.phrases = phrases;
  }

  /** The signals whose probability reaches their threshold, in the order of their spans. */
  List<DetectedSignal> detected(Side side, Tokens tokens) {
    List<DetectedSignal> detected = new ArrayList<>(2);
    for (int column = 0; column < calibrations.length && !tokens.isEmpty(); column++) {
      SignalCalibration calibration = calibrations[column];
      double probability = calibration.probability(side.sum(column));
      if (calibration.isDetected(probability)) {
        Signal signal = signals.get(column);
        Span span = phrase(signal, tokens);
        Span shown = span == null ? strongest(column, side, tokens) : span;
        int from = tokens.from(shown.from);
        int to = tokens.to(shown.to - 1);
        detected.add(new DetectedSignal(signal, probability, from, to));
      }
    }
    detected.sort(
        Comparator.comparingInt(DetectedSignal::from).thenComparing(DetectedSignal::name));
    return List.copyOf(detected);
  }

  /** How strongly each signal shows. */
  long traces(Side side) {
    long traces = Traces.NONE;
    for (int column = 0; column < calibrations.length; column++) {
      traces |= Traces.of(signals.get(column), calibrations[column].probability(side.sum(column)));
    }
    return traces;
  }

  private @Nullable Span phrase(Signal signal, Tokens tokens) {
    Span[] longest = new Span[1];
    phrases.find(
        tokens,
        signal.saidBy(),
        (found, from, to) -> {
          if (found == signal && (longest[0] == null || to - from > longest[0].length())) {
            longest[0] = new Span(from, to);
          }
        });
    return longest[0];
  }

  private static Span strongest(int column, Side side, Tokens tokens) {
    double[] shares = new double[tokens.size()];
    side.shares(column, shares);
    return strongestRun(shares);
  }

  private static Span strongestRun(double[] weights) {
    Span best = new Span(0, 1);
    double most = Double.NEGATIVE_INFINITY;
    for (int from = 0; from < weights.length; from++) {
      double sum = 0;
      for (int to = from + 1; to <= Math.min(weights.length, from + LONGEST_SPAN); to++) {
        sum += weights[to - 1];
        if (sum > most) {
          most = sum;
          best = new Span(from, to);
        }
      }
    }
    return best;
  }

  /** Tokens from the first to behind the last. */
  private record Span(int from, int to) {

    int length() {
      return to - from;
    }
  }
}
