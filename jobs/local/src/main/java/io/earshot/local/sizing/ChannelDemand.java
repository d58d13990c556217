package io.earshot.local.sizing;

import io.earshot.domain.event.Channel;

/**
 * What comes by one channel.
 *
 * @param open conversations at once
 */
public record ChannelDemand(Channel channel, double open, Pace pace) {

  /** Of all its conversations together. */
  public double messagesPerSecond() {
    return open * pace.messagesPerSecond();
  }

  /** Events a second that are no messages. */
  double otherEventsPerSecond() {
    return begunPerSecond() * pace.otherEvents();
  }

  /** Little's law: what is open is what begins in the time that one takes. */
  public double begunPerSecond() {
    return open / pace.seconds();
  }
}
