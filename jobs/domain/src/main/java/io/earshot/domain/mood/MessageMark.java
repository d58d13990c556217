package io.earshot.domain.mood;

import io.earshot.domain.event.Ids;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.DetectedSignal;
import io.earshot.domain.reading.Emotion;
import io.earshot.domain.reading.Leanings;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.reading.Traces;
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
 * @param signals how strongly each shows and which were detected, packed: see {@link #strength} and
 *     {@link #confidence}
 * @param manner how it was felt, written and spoken, packed
 * @param words which words occur, as bits: see {@link Sketch}
 * @param leanings how much a customer's message speaks for each subject: see {@link Leanings}
 * @param intent what a customer's message asks for, packed; 0 where that is not known
 * @param spoken when speaking began and how long it took, packed; 0 where not known
 */
public record MessageMark(
    long id,
    int revision,
    Instant sentAt,
    ParticipantRole role,
    @Nullable SentimentLabel label,
    float score,
    long signals,
    long manner,
    long words,
    long leanings,
    int intent,
    int spoken) {

  /** The mark that a scored message leaves; a retracted one counts for nothing. */
  public static MessageMark of(ScoredMessage message) {
    boolean stands = message.retraction() == null;
    Sentiment sentiment = stands ? message.sentiment() : null;
    boolean saysWish = stands && message.role() == ParticipantRole.CUSTOMER;
    long signals = message.traces();
    for (DetectedSignal signal : message.signals()) {
      signals =
          signal.name().saidBy() == side(message.role())
              ? Packing.withSignal(signals, signal)
              : signals;
    }
    return new MessageMark(
        Ids.hash(message.messageId().value()),
        message.revision(),
        message.sentAt(),
        stands ? message.role() : ParticipantRole.SYSTEM,
        sentiment == null ? null : sentiment.label(),
        sentiment == null ? 0 : (float) sentiment.score(),
        signals,
        Packing.manner(message),
        stands ? Sketch.of(message.text()) : 0,
        saysWish ? message.leanings() : Leanings.NONE,
        saysWish ? Packing.intent(message.intent()) : 0,
        Packing.spoken(message));
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

  /** Whether this is a closing courtesy. */
  public boolean courtesy() {
    return Packing.courtesy(manner);
  }

  /** How surely the signal was detected, 0 to 1; 0 if it was not. */
  double confidence(Signal signal) {
    boolean detected = signal.saidBy() == side(role) && Packing.isDetected(signals, signal);
    double strength = strength(signal);
    return detected ? strength * strength : 0;
  }

  /** How strongly the signal shows, detected or not: the root of its probability, 0 to 1. */
  double strength(Signal signal) {
    return signal.saidBy() == side(role) ? Traces.strength(signals, signal) : 0;
  }

  /** The probability that the message is negative, 0 to 1; 0 where it was not read. */
  double negative() {
    return Packing.negative(manner);
  }

  /** The probability that the message is positive, 0 to 1; 0 where it was not read. */
  double positive() {
    return Math.max(0, Math.min(1, score + negative()));
  }

  /** How surely this emotion was read, 0 to 1; 0 if another was, or none. */
  double felt(Emotion emotion) {
    return Packing.emotion(manner) == emotion ? Packing.emotionConfidence(manner) : 0;
  }

  /** Characters of the text. */
  int length() {
    return Packing.length(manner);
  }

  /** The share of capitals among its letters, 0 to 1. */
  double capitals() {
    return Packing.capitals(manner);
  }

  /** In the source's unit; NaN where not given. */
  double loudness() {
    return Packing.loudness(manner);
  }

  /** How long the speaking took; 0 where not known. */
  int spokenMillis() {
    return Packing.spokenMillis(spoken);
  }

  /** When speaking began; when it was sent, where that is not known. */
  Instant beganAt() {
    return sentAt.plusMillis(Packing.beganAfterSentMillis(spoken));
  }

  private static ParticipantRole side(ParticipantRole role) {
    return role == ParticipantRole.CUSTOMER ? role : ParticipantRole.AGENT;
  }
}
