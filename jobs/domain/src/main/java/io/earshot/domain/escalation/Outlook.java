package io.earshot.domain.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What has been decided from a conversation's risk so far.
 *
 * @param severity null while nothing speaks for an escalation
 * @param doubtSince since when a rise awaits the agent's answer, or null
 * @param answersThen how many messages of agents there were then
 */
public record Outlook(@Nullable Severity severity, @Nullable Instant doubtSince, int answersThen) {

  /** Nothing has been decided. */
  public static final Outlook CLEAR = new Outlook(null, null, 0);
}
