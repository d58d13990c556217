package io.earshot.domain.arrangement;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.Message;
import io.earshot.domain.reading.ContextTurn;
import io.earshot.domain.reading.LanguageReading;
import io.earshot.domain.reading.Leanings;
import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.Redaction;
import io.earshot.domain.reading.Retraction;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.reading.Traces;
import io.earshot.domain.reading.UnreadMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message handed on to be read.
 *
 * @param revision 1 when it is new; an edit or a retraction counts up
 * @param retraction null unless its words are to be taken back, in which case the text is empty
 * @param language in which it most likely is, or null if nothing speaks for any
 * @param before the turns before it, oldest first, at most three
 */
public record ArrangedMessage(
    Message message,
    int revision,
    @Nullable Retraction retraction,
    @Nullable CustomerId customerId,
    Channel channel,
    @Nullable LanguageReading language,
    List<ContextTurn> before) {

  /** What a reader gets to read. */
  public UnreadMessage unread() {
    String code = language == null ? null : language.code();
    return new UnreadMessage(message.text(), message.role(), channel, before, code);
  }

  /** The message with what was read in it; of a retracted one, only that it is gone. */
  public ScoredMessage scored(Reading reading) {
    boolean stands = retraction == null;
    return new ScoredMessage(
        message.messageId(),
        message.conversationId(),
        revision,
        customerId,
        message.role(),
        message.participantId(),
        channel,
        message.sentAt(),
        message.startedAt(),
        message.endedAt(),
        message.loudness(),
        message.text(),
        message.truncated(),
        retraction,
        stands ? (language == null ? reading.language() : language) : null,
        stands ? reading.sentiment() : null,
        stands ? reading.emotion() : null,
        stands ? reading.subject() : null,
        stands ? reading.intent() : null,
        stands ? reading.signals() : List.of(),
        stands ? reading.traces() : Traces.NONE,
        stands ? reading.leanings() : Leanings.NONE,
        stands ? reading.because() : List.of(),
        stands && reading.courtesy(),
        stands ? Redaction.in(message.text()) : List.of(),
        reading.model());
  }
}
