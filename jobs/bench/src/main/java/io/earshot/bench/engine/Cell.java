package io.earshot.bench.engine;

import io.earshot.bench.engine.load.Percentiles;
import io.earshot.bench.engine.site.Checkpoint;
import org.jspecify.annotations.Nullable;

/**
 * One scenario under one load in one round.
 *
 * @param round from 1
 * @param messages that were sent
 * @param seconds from the first message meant to be sent to the last told
 * @param saturated whether it fell behind what was sent
 * @param scored how late messages were told
 * @param alerts how late alerts were, or null where there are none
 * @param decisions how late routing decisions were, or null where there are none
 * @param encoderShare of the messages, how many the encoder read, 0 to 1
 * @param flinkMicros processor time of Flink for a message, in microseconds
 * @param brokerMicros the same of Kafka
 * @param allocatedBytes on the TaskManager's heap for a message
 * @param checkpoint the last one, or null without a job
 * @param conversations that have begun since the job started: so many are in its state
 * @param lost messages that were never told
 * @param repeated messages told more than once
 */
public record Cell(
    Scenario scenario,
    Load load,
    int round,
    long messages,
    double seconds,
    boolean saturated,
    Percentiles scored,
    @Nullable Percentiles alerts,
    @Nullable Percentiles decisions,
    double encoderShare,
    double flinkMicros,
    double brokerMicros,
    double allocatedBytes,
    @Nullable Checkpoint checkpoint,
    long conversations,
    long lost,
    long repeated) {

  /** Bytes of state for a conversation, or not a number while there is no checkpoint. */
  double stateEach() {
    return checkpoint == null || checkpoint.stateBytes() == 0
        ? Double.NaN
        : checkpoint.stateBytes() / (double) conversations;
  }

  /** Messages a second that came through. */
  public double perSecond() {
    return messages / seconds;
  }
}
