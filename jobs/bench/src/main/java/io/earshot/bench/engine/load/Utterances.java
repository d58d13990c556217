package io.earshot.bench.engine.load;

import java.time.Instant;

/** What is said in many conversations, one event after the other, without an end. */
public interface Utterances {

  /** The next event, which happens then. */
  Utterance next(Instant at);

  /** The number that the next message will have; numbers have no gap. */
  long messages();
}
