package io.earshot.pipeline;

import io.earshot.pipeline.kafka.KafkaInputs;
import io.earshot.pipeline.kafka.KafkaOutputs;
import io.earshot.pipeline.kafka.StartFrom;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.pipeline.step.Readers;
import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The conversation job on Kafka. */
public final class ConversationJob {

  /** The job's name in Flink's UI and metrics. */
  public static final String NAME = "earshot-conversations";

  /** Flink's own would be 100 ms a shuffle. A thread that empties buffers would cost more. */
  private static final Duration BUFFER_TIMEOUT = Duration.ZERO;

  /**
   * The two levels that are written again and again are not compressed: it cost a tenth of a
   * message's processor time. What lies deeper is.
   */
  private static final String COMPRESSION = "state.backend.rocksdb.compression.per.level";

  private ConversationJob() {}

  /** Builds the job that follows the topics on and on. */
  public static void live(
      StreamExecutionEnvironment env,
      String bootstrapServers,
      JobSettings settings,
      StartFrom from) {
    Readers.check(settings.reader());
    ConversationTopology.build(
        env,
        KafkaInputs.live(bootstrapServers, settings.kafka(), from),
        KafkaOutputs.of(bootstrapServers, settings.kafka()),
        settings,
        Pace.LIVE);
  }

  /** Builds the job that works through what the topics hold now, and ends. */
  public static void bounded(
      StreamExecutionEnvironment env, String bootstrapServers, JobSettings settings) {
    Readers.check(settings.reader());
    ConversationTopology.build(
        env,
        KafkaInputs.bounded(bootstrapServers, settings.kafka()),
        KafkaOutputs.of(bootstrapServers, settings.kafka()),
        settings,
        Pace.BOUNDED);
  }

  /**
   * What the job cannot do without, in whatever cluster it runs: no Kryo, no generated uids,
   * objects handed from step to step as they are, since everything streamed is immutable, and a
   * message sent on at once rather than when a buffer is full. State is larger than memory, so it
   * lies in RocksDB and only its changes go into a checkpoint; the last checkpoint outlives a
   * cancelled job.
   */
  public static Configuration required() {
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
    configuration.set(PipelineOptions.OBJECT_REUSE, true);
    configuration.set(ExecutionOptions.BUFFER_TIMEOUT, BUFFER_TIMEOUT);
    configuration.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
    configuration.setString(COMPRESSION, "NO_COMPRESSION;NO_COMPRESSION;LZ4_COMPRESSION");
    configuration.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
    configuration.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    return configuration;
  }
}
