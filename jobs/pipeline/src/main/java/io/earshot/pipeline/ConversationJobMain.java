package io.earshot.pipeline;

import io.earshot.language.redaction.RedactionFile;
import io.earshot.pipeline.kafka.StartFrom;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.pipeline.settings.SettingsException;
import io.earshot.pipeline.settings.SettingsFiles;
import io.earshot.rules.RuleFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ParameterTool;

/**
 * Starts the conversation job on a cluster: {@code flink run earshot-job.jar --bootstrap-servers
 * HOST:PORT [--settings job.yaml] [--queues queues.yaml] [--rules rules.yaml] [--redaction
 * redaction.yaml] [--from committed|earliest|latest]}.
 */
public final class ConversationJobMain {

  /** For a cluster that sets none: without checkpoints nothing survives a restart. */
  private static final Duration CHECKPOINT_INTERVAL = Duration.ofSeconds(10);

  private ConversationJobMain() {}

  /**
   * Submits the job.
   *
   * @throws SettingsException if an argument or a settings file cannot be used
   */
  public static void main(String[] args) throws Exception {
    ParameterTool arguments = ParameterTool.fromArgs(args);
    String bootstrapServers = arguments.get("bootstrap-servers");
    if (bootstrapServers == null) {
      throw new SettingsException("Say where Kafka is: --bootstrap-servers HOST:PORT");
    }
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(ConversationJob.required());
    if (!env.getCheckpointConfig().isCheckpointingEnabled()) {
      env.enableCheckpointing(CHECKPOINT_INTERVAL.toMillis());
    }
    ConversationJob.live(env, bootstrapServers, settings(arguments), from(arguments));
    env.execute(ConversationJob.NAME);
  }

  private static JobSettings settings(ParameterTool arguments) {
    String job = arguments.get("settings");
    String queues = arguments.get("queues");
    String rules = arguments.get("rules");
    String redaction = arguments.get("redaction");
    JobSettings settings =
        SettingsFiles.load(
            job == null ? null : Path.of(job), queues == null ? null : Path.of(queues));
    if (rules != null) {
      settings = settings.ruledBy(RuleFile.checked(Path.of(rules)));
    }
    return redaction == null ? settings : settings.with(RedactionFile.load(Path.of(redaction)));
  }

  private static StartFrom from(ParameterTool arguments) {
    String from = arguments.get("from", "committed").toUpperCase(Locale.ROOT);
    try {
      return StartFrom.valueOf(from);
    } catch (IllegalArgumentException e) {
      throw new SettingsException("--from is committed, earliest or latest, not " + from);
    }
  }
}
