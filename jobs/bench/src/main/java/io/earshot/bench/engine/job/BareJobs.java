package io.earshot.bench.engine.job;

import io.earshot.pipeline.kafka.KafkaInputs;
import io.earshot.pipeline.kafka.StartFrom;
import io.earshot.pipeline.settings.KafkaSettings;
import io.earshot.wire.record.RawRecord;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The jobs that Earshot is measured against. They read and write Kafka with the same source and the
 * same settings.
 */
public final class BareJobs {

  /** Where both write. */
  public static final String OUT = "bench-out";

  private static final Duration TOGETHER = Duration.ofMillis(5);

  /** As between Earshot's own tasks. */
  private static final long BETWEEN_TASKS_MILLIS = 2;

  private BareJobs() {}

  /** Bytes through Flink as they are, each at once: the least lateness that a job can have. */
  public static void passthrough(
      StreamExecutionEnvironment env, String bootstrapServers, KafkaSettings settings) {
    write(events(env, bootstrapServers, settings), bootstrapServers, Duration.ZERO);
  }

  /**
   * The least that a job with a memory does: JSON read, one state in RocksDB read and written for
   * its conversation, JSON written. Its records wait for each other as scored messages do.
   */
  public static void oneUpdate(
      StreamExecutionEnvironment env, String bootstrapServers, KafkaSettings settings) {
    write(
        events(env, bootstrapServers, settings)
            .map(new ReadEvent())
            .uid("read-event")
            .name("read event")
            .setBufferTimeout(BETWEEN_TASKS_MILLIS)
            .keyBy(Said::conversationId)
            .process(new CountMessages())
            .uid("count-messages")
            .name("count messages"),
        bootstrapServers,
        TOGETHER);
  }

  private static DataStream<RawRecord> events(
      StreamExecutionEnvironment env, String bootstrapServers, KafkaSettings settings) {
    return env.fromSource(
            KafkaInputs.live(bootstrapServers, settings, StartFrom.EARLIEST).conversationEvents(),
            WatermarkStrategy.noWatermarks(),
            "conversation events")
        .uid("conversation-events");
  }

  private static void write(
      DataStream<RawRecord> records, String bootstrapServers, Duration linger) {
    records.sinkTo(BareSink.to(bootstrapServers, OUT, linger)).uid("bench-out").name("bench out");
  }
}
