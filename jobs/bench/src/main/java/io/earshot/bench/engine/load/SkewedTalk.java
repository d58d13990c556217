package io.earshot.bench.engine.load;

import java.time.Instant;
import java.util.function.LongFunction;

/**
 * A talk in which every so many messages one belongs to something that is out of the ordinary. The
 * same seed says the same.
 */
public final class SkewedTalk implements Utterances {

  private static final int CUSTOMERS = 50_000;

  private final Lines ordinary;
  private final Lines special;
  private final int every;
  private long messages;

  private SkewedTalk(Lines ordinary, Lines special, int every) {
    this.ordinary = ordinary;
    this.special = special;
    this.every = every;
  }

  /** Ordinary throughout; still, {@link #isSpecial} picks messages, to compare like with like. */
  public static SkewedTalk none(Scripts scripts, int open, int every) {
    return new SkewedTalk(
        ordinary(scripts, open),
        special(scripts, open, number -> "v-" + number % CUSTOMERS),
        every);
  }

  /**
   * One conversation at a time says every so many messages one; it ends after so many.
   *
   * @param length in messages
   */
  public static SkewedTalk oneLongConversation(Scripts scripts, int open, int every, int length) {
    Scripts endless = scripts.asOne(length);
    return new SkewedTalk(
        ordinary(scripts, open), special(endless, 1, number -> "v-" + number), every);
  }

  /**
   * Every so many messages are one customer's, who has so many conversations open at once.
   *
   * @param conversations of that customer
   */
  public static SkewedTalk oneCustomer(Scripts scripts, int open, int every, int conversations) {
    return new SkewedTalk(
        ordinary(scripts, open), special(scripts, conversations, number -> "v-one"), every);
  }

  private static Lines ordinary(Scripts scripts, int open) {
    return new Lines(scripts, open, 7, "b-", number -> "u-" + number % CUSTOMERS);
  }

  private static Lines special(Scripts scripts, int open, LongFunction<String> customers) {
    return new Lines(scripts, open, 11, "special-", customers);
  }

  /** Whether the message of that number is out of the ordinary. */
  public static boolean isSpecial(long number, int every) {
    return number % every == 0;
  }

  @Override
  public long messages() {
    return messages;
  }

  @Override
  public Utterance next(Instant at) {
    Lines speaking = isSpecial(messages, every) ? special : ordinary;
    Utterance said = speaking.next(at, messages);
    messages += said.number() == Utterance.NO_MESSAGE ? 0 : 1;
    return said;
  }
}
