package io.earshot.board.rehearsal;

import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.MessageId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule would have told.
 *
 * @param overMinutes how much of the last hour was looked at; less where more was said than is read
 * @param fired how often it would have
 * @param firedConversations in how many conversations
 * @param examples the latest firings
 * @param basis what is not as the job would have judged it, one line each
 */
public record Rehearsal(
    long overMinutes,
    int conversations,
    int messages,
    int fired,
    int firedConversations,
    List<Example> examples,
    List<String> basis) {

  /**
   * A firing.
   *
   * @param messageId at which it fired; null in silence
   * @param quote what was said there, redacted and shortened, or null
   */
  public record Example(
      ConversationId conversationId,
      Instant at,
      @Nullable MessageId messageId,
      @Nullable String quote) {}
}
