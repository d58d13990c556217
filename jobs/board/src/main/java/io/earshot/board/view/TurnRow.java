package io.earshot.board.view;

import io.earshot.domain.alert.AlertId;
import io.earshot.domain.event.MessageId;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.DetectedSignal;
import io.earshot.domain.reading.Emotion;
import io.earshot.domain.reading.Redaction;
import io.earshot.domain.reading.Retraction;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.domain.reading.TokenWeight;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A turn of a conversation as its page shows it.
 *
 * @param retraction why the words are gone, or null
 * @param evidenceOf the alerts that quote it
 */
public record TurnRow(
    MessageId messageId,
    int revision,
    ParticipantRole role,
    @Nullable String participantId,
    Instant sentAt,
    String text,
    boolean truncated,
    @Nullable Retraction retraction,
    @Nullable Feeling sentiment,
    @Nullable Emotion emotion,
    List<DetectedSignal> signals,
    List<TokenWeight> because,
    List<Redaction> redactions,
    List<AlertId> evidenceOf) {

  /** How it feels, -1 to 1. */
  public record Feeling(SentimentLabel label, double score) {}

  /** The turn, with those of the alerts that quote it. */
  public static TurnRow of(ScoredMessage message, List<AlertRow> alerts) {
    return new TurnRow(
        message.messageId(),
        message.revision(),
        message.role(),
        message.participantId(),
        message.sentAt(),
        message.text(),
        message.truncated(),
        message.retraction(),
        message.sentiment() == null
            ? null
            : new Feeling(message.sentiment().label(), message.sentiment().score()),
        message.emotion() == null ? null : message.emotion().label(),
        message.signals(),
        message.because(),
        message.redactions(),
        alerts.stream()
            .filter(row -> quotes(row, message))
            .map(row -> row.alert().alertId())
            .toList());
  }

  private static boolean quotes(AlertRow row, ScoredMessage message) {
    return row.alert().evidence().stream()
        .anyMatch(one -> one.messageId().equals(message.messageId()));
  }
}
