package io.earshot.local.sizing;

/**
 * How a channel's conversations go, on average.
 *
 * @param messages of a conversation
 * @param otherEvents of a conversation: starts, who joins, ends, surveys
 * @param seconds from its start to its end
 */
public record Pace(double messages, double otherEvents, double seconds) {

  /** Refuses a conversation without messages or duration. */
  public Pace {
    if (!(messages > 0 && seconds > 0 && otherEvents >= 0)) {
      throw new SizingException("a conversation has messages, and takes its time");
    }
  }

  /** Messages a second while it is open. */
  public double messagesPerSecond() {
    return messages / seconds;
  }

  /** The same conversations, spoken at another speed: they have more messages, or fewer. */
  public Pace speaking(double messagesPerMinute) {
    return new Pace(messagesPerMinute / 60 * seconds, otherEvents, seconds);
  }

  /** The same speed for so long. */
  public Pace lasting(double otherSeconds) {
    return new Pace(messagesPerSecond() * otherSeconds, otherEvents, otherSeconds);
  }
}
