package io.earshot.bench.engine.load;

/**
 * An event on its way.
 *
 * @param conversation its id
 * @param number of the message, from 0; {@link #NO_MESSAGE} if it is none
 */
public record Utterance(String conversation, byte[] key, byte[] json, long number) {

  /** Of an event that is no message. */
  public static final long NO_MESSAGE = -1;

  /** How a message's id begins, so that its number is found again in what was made of it. */
  static final String ID_PREFIX = "s";

  static String idOf(long number) {
    return ID_PREFIX + number;
  }
}
