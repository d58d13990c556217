package io.earshot.bench.engine.load;

import java.time.Instant;

/**
 * Many conversations at once as one endless sequence of events: so many are open, each says
 * something in its turn, and where one ends another begins. The same seed says the same.
 */
public final class Talk implements Utterances {

  private static final int CUSTOMERS = 50_000;

  private final Lines lines;
  private long messages;

  /**
   * A talk.
   *
   * @param open how many conversations are open at once
   */
  public Talk(Scripts scripts, int open, long seed) {
    this.lines = new Lines(scripts, open, seed, "b-", number -> "u-" + number % CUSTOMERS);
  }

  /** How many conversations have begun so far. */
  public long begun() {
    return lines.begun();
  }

  /** How many messages have been said so far: their numbers are 0 to one less. */
  @Override
  public long messages() {
    return messages;
  }

  @Override
  public Utterance next(Instant at) {
    Utterance said = lines.next(at, messages);
    messages += said.number() == Utterance.NO_MESSAGE ? 0 : 1;
    return said;
  }
}
