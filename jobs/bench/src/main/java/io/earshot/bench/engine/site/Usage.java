package io.earshot.bench.engine.site;

import java.time.Duration;

/**
 * What processes have taken.
 *
 * @param flink processor time of the JobManager and the TaskManager
 * @param broker processor time of Kafka
 * @param allocatedBytes on the TaskManager's heap
 */
public record Usage(Duration flink, Duration broker, long allocatedBytes) {

  /** What was taken since an earlier look. */
  public Usage since(Usage before) {
    return new Usage(
        flink.minus(before.flink),
        broker.minus(before.broker),
        allocatedBytes - before.allocatedBytes);
  }
}
