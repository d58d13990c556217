package io.earshot.pipeline.given;

import io.earshot.domain.arrangement.ArrangedMessage;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.Message;
import io.earshot.domain.reading.DetectedSignal;
import io.earshot.domain.reading.Emotion;
import io.earshot.domain.reading.EmotionReading;
import io.earshot.domain.reading.LanguageReading;
import io.earshot.domain.reading.Leanings;
import io.earshot.domain.reading.ModelRef;
import io.earshot.domain.reading.ReaderKind;
import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.reading.Traces;
import java.util.Arrays;
import java.util.List;

/** Messages as a reader of a certain opinion would have read them. */
public final class Scored {

  private static final ModelRef OPINION = new ModelRef("opinion", "1", ReaderKind.LINEAR);

  private Scored() {}

  /** Arranged, by the customer anna. */
  public static ArrangedMessage arranged(Message message) {
    String language = message.language();
    LanguageReading known = language == null ? null : new LanguageReading(language, 1);
    return new ArrangedMessage(
        message, 1, null, new CustomerId("anna"), Channel.VOICE, known, List.of());
  }

  public static ScoredMessage angry(Message message, Signal... signals) {
    return felt(message, Sentiment.of(0.9, 0.1, 0), signals);
  }

  public static ScoredMessage even(Message message) {
    return felt(message, Sentiment.of(0, 1, 0));
  }

  /** A message that shows a little of everything its side can give, and detects one of it. */
  public static ScoredMessage ambiguous(Message message, Signal detected) {
    long traces = Traces.NONE;
    for (Signal signal : Signal.values()) {
      traces |= signal.saidBy() == detected.saidBy() ? Traces.of(signal, 0.2) : Traces.NONE;
    }
    List<DetectedSignal> signals = List.of(new DetectedSignal(detected, 0.9, 0, 1));
    EmotionReading emotion = new EmotionReading(Emotion.FRUSTRATION, 0.6);
    Sentiment sentiment = Sentiment.of(0.6, 0.3, 0.1);
    return arranged(message).scored(reading(sentiment, emotion, signals, traces));
  }

  private static ScoredMessage felt(Message message, Sentiment sentiment, Signal... signals) {
    List<DetectedSignal> detected =
        Arrays.stream(signals).map(signal -> new DetectedSignal(signal, 0.9, 0, 1)).toList();
    return arranged(message).scored(reading(sentiment, null, detected, Traces.NONE));
  }

  private static Reading reading(
      Sentiment sentiment, EmotionReading emotion, List<DetectedSignal> signals, long traces) {
    return new Reading(
        null,
        sentiment,
        emotion,
        null,
        null,
        signals,
        traces,
        Leanings.NONE,
        List.of(),
        false,
        OPINION);
  }
}
