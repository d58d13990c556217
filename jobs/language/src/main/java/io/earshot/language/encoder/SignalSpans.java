package io.earshot.language.encoder;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.DetectedSignal;
import io.earshot.domain.reading.Signal;
import io.earshot.language.pack.LanguagePack;
import io.earshot.language.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Decides which signals a message gives, and which words show each: the longest of its phrases, or
 * else the whole message, since a network does not say which of its words it went by.
 */
final class SignalSpans {

  private static final Signal[] SIGNALS = Signal.values();

  private final LanguagePack pack;
  private final EncoderCalibration calibration;

  SignalSpans(LanguagePack pack, EncoderCalibration calibration) {
    this.pack = pack;
    this.calibration = calibration;
  }

  /** The signals of this side that count as detected, in the order of their spans. */
  List<DetectedSignal> of(EncoderOutput output, ParticipantRole side, Tokens tokens) {
    List<DetectedSignal> detected = new ArrayList<>(2);
    int[] longest = null;
    for (Signal signal : SIGNALS) {
      double probability = calibration.probability(output, signal);
      boolean isDetected = signal.saidBy() == side && calibration.isDetected(signal, probability);
      if (isDetected && !tokens.isEmpty()) {
        longest = longest == null ? longestPhrases(tokens, side) : longest;
        int from = longest[2 * signal.ordinal()];
        int to = longest[2 * signal.ordinal() + 1];
        int last = to == 0 ? tokens.size() : to;
        detected.add(
            new DetectedSignal(signal, probability, tokens.from(from), tokens.to(last - 1)));
      }
    }
    detected.sort(
        Comparator.comparingInt(DetectedSignal::from).thenComparing(DetectedSignal::name));
    return List.copyOf(detected);
  }

  /** For each signal the first token of its longest phrase and behind its last; 0 and 0 if none. */
  private int[] longestPhrases(Tokens tokens, ParticipantRole side) {
    int[] longest = new int[2 * SIGNALS.length];
    pack.phrases()
        .find(
            tokens,
            side,
            (signal, from, to) -> {
              int at = 2 * signal.ordinal();
              if (to - from > longest[at + 1] - longest[at]) {
                longest[at] = from;
                longest[at + 1] = to;
              }
            });
    return longest;
  }
}
