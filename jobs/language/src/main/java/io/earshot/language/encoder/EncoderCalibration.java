package io.earshot.language.encoder;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.Emotion;
import io.earshot.domain.reading.EmotionReading;
import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.reading.Traces;
import io.earshot.language.model.Calibration;
import io.earshot.language.model.StoredModel;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * Turns what the heads say into probabilities that can be believed. Every number was fitted on
 * turns that the network had not seen, and lies in the manifest: for each side, and for the
 * customer's side in each channel, a temperature and two offsets of sentiment; a temperature of
 * emotion; for each signal a slope, an offset and the probability from which it counts as detected.
 */
final class EncoderCalibration {

  private static final Signal[] SIGNALS = Signal.values();

  private final Map<Channel, Calibration> ofCustomer = new EnumMap<>(Channel.class);
  private final Calibration ofHouse;
  private final double emotionTemperature;
  private final double[] slopes = new double[Signal.values().length];
  private final double[] offsets = new double[Signal.values().length];
  private final double[] thresholds = new double[Signal.values().length];

  /** As the manifest of this model says. */
  EncoderCalibration(StoredModel stored) {
    for (Channel channel : Channel.values()) {
      ofCustomer.put(channel, calibration(stored, "customer." + name(channel)));
    }
    this.ofHouse = calibration(stored, "agent");
    this.emotionTemperature = stored.setting("emotion.temperature");
    for (Signal signal : Signal.values()) {
      slopes[signal.ordinal()] = stored.setting("slope." + signal);
      offsets[signal.ordinal()] = stored.setting("offset." + signal);
      thresholds[signal.ordinal()] = stored.setting("threshold." + signal);
    }
  }

  private static Calibration calibration(StoredModel stored, String of) {
    return new Calibration(
        stored.setting(of + ".temperature"),
        stored.setting(of + ".offset.negative"),
        stored.setting(of + ".offset.positive"));
  }

  private static String name(Channel channel) {
    return channel.name().toLowerCase(Locale.ROOT);
  }

  /** The sentiment of what this side said in this channel. */
  Sentiment sentiment(EncoderOutput output, ParticipantRole side, Channel channel) {
    Calibration calibration =
        side == ParticipantRole.CUSTOMER ? ofCustomer.getOrDefault(channel, ofHouse) : ofHouse;
    float[] sums = output.sentiment();
    return calibration.sentiment(sums[0], sums[1], sums[2]);
  }

  /** The likeliest emotion. */
  EmotionReading emotion(EncoderOutput output) {
    float[] sums = output.emotion();
    int best = 0;
    for (int i = 1; i < sums.length; i++) {
      best = sums[i] > sums[best] ? i : best;
    }
    double total = 0;
    for (float sum : sums) {
      total += Math.exp((sum - sums[best]) / emotionTemperature);
    }
    return new EmotionReading(Emotion.values()[best], 1 / total);
  }

  /** How likely the signal is, 0 to 1. */
  double probability(EncoderOutput output, Signal signal) {
    int i = signal.ordinal();
    return 1 / (1 + Math.exp(-(slopes[i] * output.signals()[i] + offsets[i])));
  }

  /** How strongly each signal of this side shows. */
  long traces(EncoderOutput output, ParticipantRole side) {
    long traces = Traces.NONE;
    for (Signal signal : SIGNALS) {
      traces |=
          signal.saidBy() == side ? Traces.of(signal, probability(output, signal)) : Traces.NONE;
    }
    return traces;
  }

  /** Whether a signal this likely counts as detected. */
  boolean isDetected(Signal signal, double probability) {
    return probability >= thresholds[signal.ordinal()];
  }
}
