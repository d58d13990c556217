package io.earshot.domain.mood;

import io.earshot.domain.reading.DetectedSignal;
import io.earshot.domain.reading.Emotion;
import io.earshot.domain.reading.EmotionReading;
import io.earshot.domain.reading.Intent;
import io.earshot.domain.reading.IntentReading;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.reading.Traces;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Lays what is known of a message into few bits: probabilities as steps of 1/63 or 1/255, times as
 * hundredths of a second, loudness as 1/64 of its unit.
 */
final class Packing {

  private static final int FINE = 63;
  private static final int FINER = 255;
  private static final long DETECTED = 1L << (Traces.BITS - 1);
  private static final int SHORT = 0xFFFF;
  private static final int EMOTION_AT = 8;
  private static final int EMOTION_CONFIDENCE_AT = 12;
  private static final int LENGTH_AT = 18;
  private static final int CAPITALS_AT = 34;
  private static final int LOUDNESS_AT = 40;
  private static final long HAS_LOUDNESS = 1L << 56;
  private static final long COURTESY = 1L << 57;
  private static final double LOUDNESS_STEPS = 64;
  private static final int TIME_STEP_MILLIS = 10;
  private static final Emotion[] EMOTIONS = Emotion.values();
  private static final Intent[] INTENTS = Intent.values();

  private Packing() {}

  /** Traces with a signal that was detected: its strength, and the bit that says so. */
  static long withSignal(long traces, DetectedSignal signal) {
    int place = Traces.place(signal.name());
    long strength = Math.max(1, Traces.steps(signal.confidence()));
    return (traces & ~((long) Traces.STEPS << place)) | ((DETECTED | strength) << place);
  }

  static boolean isDetected(long signals, Signal signal) {
    return (signals >>> Traces.place(signal) & DETECTED) != 0;
  }

  static long manner(ScoredMessage message) {
    long manner = message.courtesy() ? COURTESY : 0;
    if (message.retraction() != null) {
      return manner;
    }
    Sentiment sentiment = message.sentiment();
    if (sentiment != null) {
      manner |= step(sentiment.probabilities().negative(), FINER);
    }
    EmotionReading emotion = message.emotion();
    if (emotion != null) {
      manner |= (long) emotion.label().ordinal() << EMOTION_AT;
      manner |= step(emotion.confidence(), FINE) << EMOTION_CONFIDENCE_AT;
    }
    manner |= (long) Math.min(SHORT, message.text().length()) << LENGTH_AT;
    manner |= step(Sketch.capitals(message.text()), FINE) << CAPITALS_AT;
    Double loudness = message.loudness();
    if (loudness != null) {
      long steps = Math.round(loudness * LOUDNESS_STEPS);
      long fitting = Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, steps));
      manner |= HAS_LOUDNESS | (fitting & SHORT) << LOUDNESS_AT;
    }
    return manner;
  }

  static boolean courtesy(long manner) {
    return (manner & COURTESY) != 0;
  }

  static double negative(long manner) {
    return (manner & FINER) / (double) FINER;
  }

  static Emotion emotion(long manner) {
    return EMOTIONS[(int) (manner >>> EMOTION_AT & 0xF) % EMOTIONS.length];
  }

  static double emotionConfidence(long manner) {
    return (manner >>> EMOTION_CONFIDENCE_AT & FINE) / (double) FINE;
  }

  static int length(long manner) {
    return (int) (manner >>> LENGTH_AT & SHORT);
  }

  static double capitals(long manner) {
    return (manner >>> CAPITALS_AT & FINE) / (double) FINE;
  }

  static double loudness(long manner) {
    return (manner & HAS_LOUDNESS) == 0
        ? Double.NaN
        : (short) (manner >>> LOUDNESS_AT) / LOUDNESS_STEPS;
  }

  /** When it began, against when it was sent, and how long it took. */
  static int spoken(ScoredMessage message) {
    Instant began = message.startedAt();
    Instant ended = message.endedAt();
    if (began == null || ended == null || !ended.isAfter(began)) {
      return 0;
    }
    long offset = Duration.between(message.sentAt(), began).toMillis() / TIME_STEP_MILLIS;
    long length = Duration.between(began, ended).toMillis() / TIME_STEP_MILLIS;
    boolean fits = Math.abs(offset) <= Short.MAX_VALUE && length <= SHORT;
    return fits ? (int) (offset << Short.SIZE | length) : 0;
  }

  static int spokenMillis(int spoken) {
    return (spoken & SHORT) * TIME_STEP_MILLIS;
  }

  static int beganAfterSentMillis(int spoken) {
    return (spoken >> Short.SIZE) * TIME_STEP_MILLIS;
  }

  /** An intent and how sure it is; 0 for none. */
  static int intent(@Nullable IntentReading intent) {
    return intent == null
        ? 0
        : (intent.label().ordinal() + 1) << Byte.SIZE | (int) step(intent.confidence(), FINER);
  }

  static @Nullable IntentReading intent(int packed) {
    int place = (packed >>> Byte.SIZE) - 1;
    return place < 0 || place >= INTENTS.length
        ? null
        : new IntentReading(INTENTS[place], (packed & FINER) / (double) FINER);
  }

  private static long step(double share, int steps) {
    return Math.round(Math.max(0, Math.min(1, share)) * steps);
  }
}
