package io.earshot.domain.mood;

import io.earshot.domain.event.Ids;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.DetectedSignal;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.domain.reading.Signal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a message once it was read: a few bytes, none of its words. From the marks the
 * conversation can be folded again when a message comes late or changes.
 *
 * @param id hash of the messageId
 * @param revision of the scored message
 * @param label null where the reader abstained or the message was taken back
 * @param score -1 to 1; 0 without a label
 * @param signals the bits of the signals detected
 */
public record MessageMark(
    long id,
    int revision,
    Instant sentAt,
    ParticipantRole role,
    @Nullable SentimentLabel label,
    float score,
    int signals,
    boolean courtesy) {

  /** The mark that a scored message leaves; a retracted one counts for nothing. */
  public static MessageMark of(ScoredMessage message) {
    Sentiment sentiment = message.sentiment();
    int signals = 0;
    for (DetectedSignal signal : message.signals()) {
      signals |= signal.name().bit();
    }
    return new MessageMark(
        Ids.hash(message.messageId().value()),
        message.revision(),
        message.sentAt(),
        message.retraction() == null ? message.role() : ParticipantRole.SYSTEM,
        sentiment == null ? null : sentiment.label(),
        sentiment == null ? 0 : (float) sentiment.score(),
        signals,
        message.courtesy());
  }

  boolean countsForMood() {
    return role == ParticipantRole.CUSTOMER && label != null;
  }

  double contactLensPoints() {
    if (label == null || label == SentimentLabel.NEUTRAL) {
      return 0;
    }
    return label == SentimentLabel.NEGATIVE ? -5 : 5;
  }

  boolean has(Signal signal) {
    return (signals & signal.bit()) != 0;
  }
}
