package io.earshot.pipeline;

import io.earshot.pipeline.kafka.KafkaInputs;
import io.earshot.pipeline.kafka.KafkaOutputs;
import io.earshot.pipeline.kafka.StartFrom;
import io.earshot.pipeline.settings.JobSettings;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The conversation job on Kafka. */
public final class ConversationJob {

  /** The job's name in Flink's UI and metrics. */
  public static final String NAME = "earshot-conversations";

  private ConversationJob() {}

  /** Builds the job that follows the topics on and on. */
  public static void live(
      StreamExecutionEnvironment env,
      String bootstrapServers,
      JobSettings settings,
      StartFrom from) {
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
    ConversationTopology.build(
        env,
        KafkaInputs.bounded(bootstrapServers, settings.kafka()),
        KafkaOutputs.of(bootstrapServers, settings.kafka()),
        settings,
        Pace.BOUNDED);
  }

  /**
   * What the job cannot do without, in whatever cluster it runs: no Kryo, no generated uids, and
   * objects handed from step to step as they are, since everything streamed is immutable.
   */
  public static Configuration required() {
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
    configuration.set(PipelineOptions.OBJECT_REUSE, true);
    return configuration;
  }
}
