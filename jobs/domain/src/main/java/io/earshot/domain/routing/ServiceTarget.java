package io.earshot.domain.routing;

import io.earshot.domain.event.Channel;
import java.time.Duration;
import java.util.List;

/**
 * What a queue promises: "80 % of chats within 60 s". Of several the first that fits counts.
 *
 * @param channels empty for all
 * @param urgency empty for all classes
 * @param target the share of conversations that shall be answered in time, 0 to 1
 * @param answerWithin in opening hours
 */
public record ServiceTarget(
    List<Channel> channels, List<Urgency> urgency, double target, Duration answerWithin) {

  /** A promise that can be measured. */
  public ServiceTarget {
    if (!(target > 0 && target <= 1)) {
      throw new IllegalArgumentException("target goes from 0 to 1, not " + target);
    }
    if (answerWithin != null && (answerWithin.isZero() || answerWithin.isNegative())) {
      throw new IllegalArgumentException("answerWithin must be more than nothing");
    }
  }

  boolean fits(Channel channel, Urgency its) {
    return (channels.isEmpty() || channels.contains(channel))
        && (urgency.isEmpty() || urgency.contains(its));
  }
}
