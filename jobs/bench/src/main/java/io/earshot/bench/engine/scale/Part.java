package io.earshot.bench.engine.scale;

/** What can be measured by itself. */
public enum Part {
  /** Cost with more and more open conversations. */
  GROWTH,
  /** A few conversations out of proportion. */
  SKEW,
  /** One task beside two. */
  PARALLELISM
}
