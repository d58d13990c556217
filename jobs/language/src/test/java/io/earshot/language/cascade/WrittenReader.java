package io.earshot.language.cascade;

import io.earshot.domain.reading.DetectedSignal;
import io.earshot.domain.reading.Emotion;
import io.earshot.domain.reading.EmotionReading;
import io.earshot.domain.reading.Leanings;
import io.earshot.domain.reading.ModelRef;
import io.earshot.domain.reading.ReaderKind;
import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.reading.TokenWeight;
import io.earshot.domain.reading.Traces;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.MessageReader;
import io.earshot.language.ReadingException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the three probabilities that are written in a message, negative first: "0.5 0.3 0.2". It
 * abstains from "?", takes "!" for a threat to leave and "bye" for a courtesy, and as an encoder
 * fails at "crash".
 */
final class WrittenReader implements MessageReader {

  /** The texts that it read, batch by batch. */
  final List<List<String>> batches = new ArrayList<>();

  /** Happens while it reads a batch. */
  Runnable meanwhile = () -> {};

  boolean closed;
  private final ModelRef ref;

  WrittenReader(ReaderKind kind) {
    this.ref = new ModelRef("written-" + kind, "1", kind);
  }

  @Override
  public Reading read(UnreadMessage message) {
    return readAll(List.of(message)).get(0);
  }

  @Override
  public List<Reading> readAll(List<UnreadMessage> messages) {
    meanwhile.run();
    batches.add(messages.stream().map(UnreadMessage::text).toList());
    return messages.stream().map(message -> reading(message.text())).toList();
  }

  @Override
  public void close() {
    closed = true;
  }

  private Reading reading(String text) {
    boolean encoder = ref.reader() == ReaderKind.ENCODER;
    if (encoder && text.contains("crash")) {
      throw new ReadingException("the engine crashed", new IllegalStateException());
    }
    if (text.contains("?")) {
      return Reading.abstaining(null, ref);
    }
    String[] parts = text.split(" ", 4);
    Sentiment sentiment =
        Sentiment.of(
            Double.parseDouble(parts[0]),
            Double.parseDouble(parts[1]),
            Double.parseDouble(parts[2]));
    List<DetectedSignal> signals =
        text.contains("!")
            ? List.of(new DetectedSignal(Signal.THREATENS_TO_LEAVE, 0.9, 0, 1))
            : List.of();
    return new Reading(
        null,
        sentiment,
        encoder ? new EmotionReading(Emotion.ANGER, 0.8) : null,
        null,
        null,
        signals,
        Traces.NONE,
        Leanings.NONE,
        encoder ? List.of() : List.of(new TokenWeight("word", 1)),
        text.contains("bye"),
        ref);
  }
}
