package io.earshot.domain.routing;

import io.earshot.domain.event.Channel;
import java.time.Duration;

/**
 * How long decisions hold, and how soon another may follow.
 *
 * @param validFor a decision that nobody renews expires
 * @param writtenValidFor the same for e-mail, SMS and social
 * @param minimumInterval between two decisions, unless the later is urgent
 * @param calmFor before a decision for less urgency, fewer skills or back to where it was: so long
 *     the last one must have stood
 * @param atRiskAt at this share of the time that the service level gives it is at risk, 0 to 1
 * @param step so many points of priority are worth a decision
 * @param ageingStep so many are, where waiting alone has brought them
 */
public record DecisionPace(
    Duration validFor,
    Duration writtenValidFor,
    Duration minimumInterval,
    Duration calmFor,
    double atRiskAt,
    int step,
    int ageingStep) {

  private static final double RENEWED_AT = 0.8;
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  /** A pace that can be kept. */
  public DecisionPace {
    for (Duration valid : new Duration[] {validFor, writtenValidFor}) {
      if (valid != null && valid.compareTo(SHORTEST) < 0) {
        throw new IllegalArgumentException("a decision must hold for a second at least");
      }
    }
    if (!(atRiskAt > 0 && atRiskAt <= 1)) {
      throw new IllegalArgumentException("atRiskAt goes from 0 to 1, not " + atRiskAt);
    }
    if (step < 1 || ageingStep < 1) {
      throw new IllegalArgumentException("a step must be 1 at least");
    }
  }

  Duration validFor(Channel channel) {
    return switch (channel) {
      case EMAIL, SMS, SOCIAL -> writtenValidFor;
      case VOICE, CHAT, UNKNOWN -> validFor;
    };
  }

  /** How long after it was made a decision is renewed while somebody waits. */
  Duration renewedAfter(Channel channel) {
    return Duration.ofMillis((long) (validFor(channel).toMillis() * RENEWED_AT));
  }
}
