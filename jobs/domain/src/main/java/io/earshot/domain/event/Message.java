package io.earshot.domain.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One utterance, chat line, e-mail, SMS or post.
 *
 * @param participantId who sent it, or null if only the role is known
 * @param text at most {@link #MAX_TEXT} characters
 * @param sentAt when it was sent; orders the messages of a conversation
 * @param startedAt when the utterance began (voice), or null
 * @param endedAt when the utterance ended (voice), or null
 * @param confidence the recogniser's, 0 to 1, or null
 * @param loudness as the source measured it, or null
 * @param isFinal false for a partial, which a later one of the same id replaces
 * @param replaces the message that this one corrects, or null
 * @param language a BCP 47 tag as the source gave it, or null
 * @param truncated whether text was cut to {@link #MAX_TEXT}
 */
public record Message(
    ConversationId conversationId,
    MessageId messageId,
    ParticipantRole role,
    @Nullable String participantId,
    String text,
    Instant sentAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Double confidence,
    @Nullable Double loudness,
    boolean isFinal,
    @Nullable MessageId replaces,
    @Nullable String language,
    boolean truncated)
    implements ConversationEvent {

  /** Longer texts are cut; the bound of Amazon Connect chat. */
  public static final int MAX_TEXT = 16_384;

  @Override
  public Instant occurredAt() {
    return sentAt;
  }

  /** A message of which only the id is left. */
  public static Message withoutWords(
      ConversationId conversationId, MessageId messageId, ParticipantRole role, Instant sentAt) {
    return new Message(
        conversationId,
        messageId,
        role,
        null,
        "",
        sentAt,
        null,
        null,
        null,
        null,
        true,
        null,
        null,
        false);
  }

  /** The same message, no longer expecting a later version of itself. */
  public Message asFinal() {
    return with(text, true);
  }

  /** The same message in other words. */
  public Message withText(String other) {
    return other.equals(text) ? this : with(other, isFinal);
  }

  private Message with(String newText, boolean nowFinal) {
    return new Message(
        conversationId,
        messageId,
        role,
        participantId,
        newText,
        sentAt,
        startedAt,
        endedAt,
        confidence,
        loudness,
        nowFinal,
        replaces,
        language,
        truncated);
  }
}
