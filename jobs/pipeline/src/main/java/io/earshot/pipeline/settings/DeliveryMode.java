package io.earshot.pipeline.settings;

/** How an output reaches its topic. */
public enum DeliveryMode {
  /**
   * At least once, within milliseconds. A failover may repeat records; their ids and revisions
   * repeat too, so keeping the highest revision of an id is exactly-once in effect.
   */
  FAST,
  /**
   * In Kafka transactions: exactly once for consumers that read committed, as late as the
   * checkpoint interval.
   */
  EXACT
}
