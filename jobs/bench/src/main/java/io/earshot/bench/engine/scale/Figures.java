package io.earshot.bench.engine.scale;

import io.earshot.bench.engine.load.Percentiles;

/**
 * What was seen while so many messages went through a job.
 *
 * @param seconds from the first message meant to be sent to the last told
 * @param flinkMicros processor time of Flink for a message, in microseconds
 * @param brokerMicros the same of Kafka
 * @param allocatedBytes on the TaskManager's heap for a message
 * @param late how late messages were told; of all, or of those that are ordinary
 */
public record Figures(
    long messages,
    double seconds,
    double flinkMicros,
    double brokerMicros,
    double allocatedBytes,
    Percentiles late) {

  /** Messages a second that came through. */
  public double perSecond() {
    return messages / seconds;
  }
}
