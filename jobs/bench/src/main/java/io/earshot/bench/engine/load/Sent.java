package io.earshot.bench.engine.load;

/**
 * What was sent.
 *
 * @param firstMessage the number of the first message
 * @param messages how many
 * @param events messages and what else happened
 * @param startMillis when the first was meant to be sent, epoch time
 */
public record Sent(long firstMessage, long messages, long events, long startMillis) {

  /** The number after that of the last message. */
  public long end() {
    return firstMessage + messages;
  }
}
