package io.earshot.language.evaluation;

import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.MessageReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reading costs.
 *
 * @param cpuMicros processor time of a message, in microseconds, on the thread that reads
 * @param messagesPerSecond and core: the inverse
 * @param modelBytes size of all model files that are loaded; 0 for a reader without
 * @param readByEncoder the share of messages that a cascade gave to the encoder, 0 to 1; null for
 *     other readers
 */
public record Cost(
    @Nullable Double cpuMicros,
    @Nullable Double messagesPerSecond,
    long modelBytes,
    @Nullable Double readByEncoder) {

  private static final long WARM_UP_NANOS = 1_000_000_000L;
  private static final long COUNTED_NANOS = 2_000_000_000L;
  private static final int FEWEST = 200;

  /** The cost of a reader whose speed nobody measured. */
  public static Cost ofSize(long modelBytes) {
    return new Cost(null, null, modelBytes, null);
  }

  /** The same, the encoder having read this share. */
  public Cost readByEncoder(double share) {
    return new Cost(cpuMicros, messagesPerSecond, modelBytes, share);
  }

  /**
   * Lets the reader read the messages again and again: for a second to warm up, for two to count,
   * both in processor time. Below 200 messages, or where the JVM does not tell, the speed stays
   * unknown.
   */
  public static Cost of(MessageReader reader, List<UnreadMessage> messages, long modelBytes) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    if (messages.size() < FEWEST || !threads.isCurrentThreadCpuTimeSupported()) {
      return ofSize(modelBytes);
    }
    read(reader, messages, threads, WARM_UP_NANOS);
    double nanos = read(reader, messages, threads, COUNTED_NANOS);
    return new Cost(nanos / 1e3, 1e9 / nanos, modelBytes, null);
  }

  private static double read(
      MessageReader reader, List<UnreadMessage> messages, ThreadMXBean threads, long atLeast) {
    long start = threads.getCurrentThreadCpuTime();
    long spent = 0;
    int read = 0;
    while (spent < atLeast) {
      reader.read(messages.get(read % messages.size()));
      read++;
      if (read % 16 == 0) {
        spent = threads.getCurrentThreadCpuTime() - start;
      }
    }
    return (double) spent / read;
  }
}
