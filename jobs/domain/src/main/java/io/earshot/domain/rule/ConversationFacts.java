package io.earshot.domain.rule;

import io.earshot.domain.event.Channel;
import io.earshot.domain.mood.Tally;
import io.earshot.domain.reading.Intent;
import io.earshot.domain.reading.SubjectLabel;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The conversation as a rule sees it.
 *
 * @param language ISO 639-1 code, or null
 * @param subject what it is about, or null
 * @param intent what the customer made contact for, or null
 * @param startedAt of this episode
 * @param now event time at which it is judged
 * @param waitLimit how long a customer of this channel may go unanswered, or null if for ever
 * @param held for how long the customer has been on hold altogether
 */
public record ConversationFacts(
    Channel channel,
    @Nullable String queue,
    @Nullable String team,
    @Nullable String agentId,
    @Nullable String language,
    @Nullable SubjectLabel subject,
    @Nullable Intent intent,
    Instant startedAt,
    Instant now,
    @Nullable Duration waitLimit,
    int transfers,
    int holds,
    Duration held,
    Tally tally) {

  /** How long it has lasted; never negative. */
  public Duration age() {
    return atLeastNothing(Duration.between(startedAt, now));
  }

  /** How long the customer has gone unanswered by now; nothing if he does not wait. */
  public Duration waited() {
    Instant since = tally.waitingSince();
    return since == null ? Duration.ZERO : atLeastNothing(Duration.between(since, now));
  }

  /** The longest that the customer has gone unanswered so far, the present wait included. */
  public Duration longestWait() {
    Duration answered = Duration.ofMillis(tally.longestWaitMillis());
    Duration waited = waited();
    return waited.compareTo(answered) > 0 ? waited : answered;
  }

  private static Duration atLeastNothing(Duration duration) {
    return duration.isNegative() ? Duration.ZERO : duration;
  }
}
