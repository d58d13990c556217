package io.earshot.language.cascade;

/** Why the encoder did not read a message that deserved it. */
public enum GaveWay {
  /** It had used up its share of the thread's time. */
  BUDGET,
  /** The input lagged. */
  LAG,
  /** Its engine failed. */
  FAILURE
}
