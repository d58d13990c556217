package io.earshot.domain.reading;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.MessageId;
import io.earshot.domain.event.ParticipantRole;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message with what was read in it, as it goes out on scored-messages.v1. The highest revision of
 * a messageId holds.
 *
 * @param revision 1 for the message as it came first; an edit or a redaction counts up
 * @param startedAt when the utterance began (voice), or null
 * @param endedAt when the utterance ended (voice), or null
 * @param loudness as the source measured it, or null
 * @param text redacted
 * @param language null if not known
 * @param sentiment null where the reader abstained or the message was retracted
 * @param emotion null where not read
 * @param subject what a customer's message is about; null where it does not tell, or is not read
 * @param intent what a customer's message asks for; null likewise
 * @param traces how strongly each signal shows, detected or not: see {@link Traces}; for risk
 *     alone, it does not go out
 * @param leanings how much it speaks for each subject: see {@link Leanings}; it does not go out
 * @param truncated whether the source's text was longer than an engine reads
 * @param retraction why the words are gone, or null for a message that stands; a retracted one has
 *     neither text nor readings
 */
public record ScoredMessage(
    MessageId messageId,
    ConversationId conversationId,
    int revision,
    @Nullable CustomerId customerId,
    ParticipantRole role,
    @Nullable String participantId,
    Channel channel,
    Instant sentAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Double loudness,
    String text,
    boolean truncated,
    @Nullable Retraction retraction,
    @Nullable LanguageReading language,
    @Nullable Sentiment sentiment,
    @Nullable EmotionReading emotion,
    @Nullable SubjectReading subject,
    @Nullable IntentReading intent,
    List<DetectedSignal> signals,
    long traces,
    long leanings,
    List<TokenWeight> because,
    boolean courtesy,
    List<Redaction> redactions,
    ModelRef model) {

  /** The revision of a retraction whose message is no longer remembered: above every other. */
  public static final int LAST_REVISION = 1_000_000;
}
