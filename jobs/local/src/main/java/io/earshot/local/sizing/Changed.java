package io.earshot.local.sizing;

/** Which conversations change between two checkpoints. */
final class Changed {

  private Changed() {}

  /** The share of open conversations in which something is said within so many seconds. */
  static double share(double messagesPerSecond, double seconds) {
    return 1 - Math.exp(-messagesPerSecond * seconds);
  }
}
