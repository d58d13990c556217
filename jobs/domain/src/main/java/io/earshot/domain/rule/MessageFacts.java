package io.earshot.domain.rule;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.DetectedSignal;
import io.earshot.domain.reading.Emotion;
import io.earshot.domain.reading.Intent;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.Signal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The message that is being judged.
 *
 * @param text masked
 * @param sentiment null where the reader abstained
 * @param emotion null where not read
 * @param intent null where not read
 * @param courtesy whether it is a closing courtesy
 */
public record MessageFacts(
    ParticipantRole role,
    String text,
    @Nullable Sentiment sentiment,
    @Nullable Emotion emotion,
    @Nullable Intent intent,
    List<DetectedSignal> signals,
    boolean courtesy) {

  /** What rules can ask for of this message. */
  public static MessageFacts of(ScoredMessage message) {
    return new MessageFacts(
        message.role(),
        message.text(),
        message.sentiment(),
        message.emotion() == null ? null : message.emotion().label(),
        message.intent() == null ? null : message.intent().label(),
        message.signals(),
        message.courtesy());
  }

  /** Whether a signal was detected in it. */
  public boolean has(Signal signal) {
    for (DetectedSignal detected : signals) {
      if (detected.name() == signal) {
        return true;
      }
    }
    return false;
  }
}
