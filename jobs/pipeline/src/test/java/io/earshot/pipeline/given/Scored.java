package io.earshot.pipeline.given;

import io.earshot.domain.arrangement.ArrangedMessage;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.Message;
import io.earshot.domain.reading.DetectedSignal;
import io.earshot.domain.reading.LanguageReading;
import io.earshot.domain.reading.ModelRef;
import io.earshot.domain.reading.ReaderKind;
import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.Signal;
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

  private static ScoredMessage felt(Message message, Sentiment sentiment, Signal... signals) {
    List<DetectedSignal> detected =
        Arrays.stream(signals).map(signal -> new DetectedSignal(signal, 0.9, 0, 1)).toList();
    return arranged(message)
        .scored(new Reading(null, sentiment, null, detected, List.of(), false, OPINION));
  }
}
