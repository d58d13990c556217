package io.earshot.local.backtest;

import io.earshot.domain.alert.Alert;
import io.earshot.domain.rule.RuleFinding;
import io.earshot.local.broker.EmbeddedBroker;
import io.earshot.local.broker.TopicsAdmin;
import io.earshot.local.cluster.LocalCluster;
import io.earshot.local.topics.TopicTail;
import io.earshot.local.topics.TopicWriter;
import io.earshot.pipeline.ConversationJob;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.wire.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobStatus;

/**
 * Runs the conversation job itself over a recording, on a broker and a cluster of its own, bounded:
 * no clock has a part in it, so the same recording gives the same outcome.
 */
public final class Backtest {

  private static final Duration LINGER = Duration.ofMillis(5);

  private final Path folder;
  private final int parallelism;
  private final Consumer<String> progress;

  /**
   * A place for backtests.
   *
   * @param folder for working files, empty
   * @param progress is told what is being done
   */
  public Backtest(Path folder, int parallelism, Consumer<String> progress) {
    this.folder = folder;
    this.parallelism = parallelism;
    this.progress = progress;
  }

  /**
   * What comes of the recording under these settings.
   *
   * @param name of this run: its folder
   * @throws IOException if the recording cannot be read
   */
  public Result run(String name, Recording recording, JobSettings settings) throws IOException {
    return run(name, recording, settings, Backtest::outcome);
  }

  /**
   * The same, but what comes of it is for the caller to read from the topics.
   *
   * @param reader is handed the broker's address and what was sent
   */
  public <T> T run(
      String name,
      Recording recording,
      JobSettings settings,
      BiFunction<String, Recorded, T> reader)
      throws IOException {
    Path own = folder.resolve(name);
    progress.accept(name + ": reading the recording");
    try (EmbeddedBroker broker = EmbeddedBroker.start(own.resolve("kafka"))) {
      String servers = broker.bootstrapServers();
      try (TopicsAdmin admin = TopicsAdmin.connect(servers)) {
        admin.createMissing();
      }
      Recorded recorded;
      try (TopicWriter writer = TopicWriter.open(servers, LINGER)) {
        recorded = recording.sendTo(writer);
        writer.flush();
      }
      progress.accept("%s: %,d messages through the job".formatted(name, recorded.messages()));
      work(own, servers, settings);
      return reader.apply(servers, recorded);
    }
  }

  private void work(Path own, String servers, JobSettings settings) {
    try (LocalCluster cluster =
        LocalCluster.start(
            new LocalCluster.Options(
                parallelism, 0, own.resolve("work"), own.resolve("checkpoints"), 1))) {
      cluster.run(env -> ConversationJob.bounded(env, servers, settings), null);
      JobStatus status = cluster.status();
      while (status != JobStatus.FINISHED) {
        if (status.isGloballyTerminalState() || !cluster.failures().isEmpty()) {
          throw cluster.failure();
        }
        pause();
        status = cluster.status();
      }
    }
  }

  private static Result outcome(String servers, Recorded recorded) {
    List<Alert> alerts = new ArrayList<>();
    List<RuleFinding> findings = new ArrayList<>();
    long[] deadLetters = new long[1];
    try (TopicTail tail =
        TopicTail.fromBeginning(
            servers, List.of(Topics.ALERTS, Topics.RULE_FINDINGS, Topics.DEAD_LETTERS))) {
      tail.readToEnd(
          received -> {
            received.ifOf(Topics.ALERTS, alerts::add);
            received.ifOf(Topics.RULE_FINDINGS, findings::add);
            received.ifOf(Topics.DEAD_LETTERS, letter -> deadLetters[0]++);
          });
    }
    return new Result(recorded, List.copyOf(alerts), List.copyOf(findings), deadLetters[0]);
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the job", e);
    }
  }
}
