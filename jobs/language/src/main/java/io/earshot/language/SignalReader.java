package io.earshot.language;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.DetectedSignal;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.feature.MessageFeatures;
import io.earshot.language.model.FeatureHash;
import io.earshot.language.model.SignalModel;
import io.earshot.language.model.WeightSum;
import io.earshot.language.model.WeightTable;
import io.earshot.language.phrase.SignalPhrases;
import io.earshot.language.phrase.SignalPhrases.Span;
import io.earshot.language.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Decides which signals one side's message gives, and which words show each: the longest of its
 * phrases, or else the run of words that weighed most. Not thread-safe.
 */
final class SignalReader {

  private static final int LONGEST_SPAN = 6;

  private final SignalPhrases phrases;
  private final List<Signal> signals;
  private final double[] thresholds;
  private final MessageFeatures features;
  private final WeightTable weights;
  private final WeightSum again;

  SignalReader(SignalModel model, WeightTable weights, MessageFeatures features) {
    this.signals = model.signals();
    this.thresholds = IntStream.range(0, signals.size()).mapToDouble(model::threshold).toArray();
    this.features = features;
    this.phrases = features.pack().phrases();
    this.weights = weights;
    this.again = new WeightSum(weights);
  }

  /** The signals whose probability reaches their threshold, in the order of their spans. */
  List<DetectedSignal> detected(UnreadMessage message, List<Token> tokens, WeightSum sums) {
    List<DetectedSignal> detected = new ArrayList<>();
    for (int column = 0; column < thresholds.length && !tokens.isEmpty(); column++) {
      double probability = 1 / (1 + Math.exp(-sums.ofSignal(column)));
      Signal signal = signals.get(column);
      if (probability >= thresholds[column]) {
        Span span = phrase(signal, tokens);
        Span shown = span == null ? strongest(column, message, tokens) : span;
        int from = tokens.get(shown.from()).from();
        int to = tokens.get(shown.to() - 1).to();
        detected.add(new DetectedSignal(signal, probability, from, to));
      }
    }
    detected.sort(
        Comparator.comparingInt(DetectedSignal::from).thenComparing(DetectedSignal::name));
    return List.copyOf(detected);
  }

  private @Nullable Span phrase(Signal signal, List<Token> tokens) {
    Span[] longest = new Span[1];
    ParticipantRole side = signal.saidBy();
    phrases.find(
        tokens,
        side,
        (found, span) -> {
          if (found == signal && (longest[0] == null || span.length() > longest[0].length())) {
            longest[0] = span;
          }
        });
    return longest[0];
  }

  private Span strongest(int column, UnreadMessage message, List<Token> tokens) {
    double[] shares = new double[tokens.size()];
    again.clear();
    features.of(
        message,
        tokens,
        (name, token) -> {
          int place = again.add(FeatureHash.of(name));
          if (place >= 0 && token >= 0) {
            shares[token] += weights.ofSignal(place, column);
          }
        });
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
}
