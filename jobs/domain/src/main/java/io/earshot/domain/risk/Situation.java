package io.earshot.domain.risk;

import io.earshot.domain.mood.Answers;
import io.earshot.domain.mood.Tally;
import java.time.Duration;
import java.time.Instant;

/**
 * A conversation as it stands at an instant, to be looked at by features.
 *
 * @param usualReply ln(1 + seconds) that an answer usually takes on this channel; NaN where not
 *     known
 */
record Situation(Tally tally, Background background, Instant at, double usualReply) {

  /** For how long the customer has been waiting: ln(1 + seconds); 0 if he is not. */
  double waiting() {
    Instant since = tally.waitingSince();
    return since == null ? 0 : Answers.logSeconds(Duration.between(since, at));
  }

  /** The longest wait so far, the present one included: ln(1 + seconds). */
  double longestWait() {
    return Math.max(waiting(), Answers.logSeconds(Duration.ofMillis(tally.longestWaitMillis())));
  }
}
