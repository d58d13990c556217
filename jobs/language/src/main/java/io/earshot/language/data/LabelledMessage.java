package io.earshot.language.data;

import io.earshot.domain.reading.Emotion;
import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.reading.UnreadMessage;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A message and what a person says it means.
 *
 * @param id of the message: of the line, or conversation and position
 * @param conversation the conversation it is a turn of, or null for a message on its own, or one
 *     that is only to be learned from
 * @param sentiment null if not labelled
 * @param emotion null if not labelled
 * @param signals null if not labelled; empty if there are none
 * @param taught what another reader makes of a message whose sentiment was labelled for another
 *     purpose; null for what was labelled for this one
 */
public record LabelledMessage(
    String id,
    @Nullable String conversation,
    UnreadMessage message,
    @Nullable SentimentLabel sentiment,
    @Nullable Emotion emotion,
    @Nullable Set<Signal> signals,
    Sentiment.@Nullable Probabilities taught) {

  /** A message of which only people said what it means. */
  public LabelledMessage(
      String id,
      @Nullable String conversation,
      UnreadMessage message,
      @Nullable SentimentLabel sentiment,
      @Nullable Emotion emotion,
      @Nullable Set<Signal> signals) {
    this(id, conversation, message, sentiment, emotion, signals, null);
  }

  /** Whether it is a turn of a whole conversation. */
  public boolean isTurn() {
    return conversation != null;
  }

  /** The same with the turns before it, but as part of no conversation that is tested on. */
  LabelledMessage onlyToLearnFrom() {
    return new LabelledMessage(id, null, message, sentiment, emotion, signals, taught);
  }

  /** The same labels for the message in another form. */
  public LabelledMessage with(UnreadMessage other) {
    return new LabelledMessage(id, conversation, other, sentiment, emotion, signals, taught);
  }

  /** The language it is written in. */
  public String language() {
    return message.language() == null ? "en" : message.language();
  }
}
