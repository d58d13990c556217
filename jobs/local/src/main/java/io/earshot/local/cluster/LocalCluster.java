package io.earshot.local.cluster;

import io.earshot.pipeline.ConversationJob;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.executiongraph.AccessExecutionGraph;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.util.SerializedThrowable;
import org.jspecify.annotations.Nullable;

/** A Flink cluster in this process, with its web page, for one job. */
public final class LocalCluster implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(4);

  private final MiniCluster cluster;
  private final Configuration configuration;
  private final URI webPage;
  private @Nullable JobID job;

  private LocalCluster(MiniCluster cluster, Configuration configuration, URI webPage) {
    this.cluster = cluster;
    this.configuration = configuration;
    this.webPage = webPage;
  }

  /**
   * How a cluster is to be.
   *
   * @param webPort of the web page; 0 for the usual one, or the next that is free
   * @param work where working files lie
   * @param checkpoints where checkpoints lie, and stay
   * @param attempts how often in a row a failing job is restarted before it is given up
   */
  public record Options(int parallelism, int webPort, Path work, Path checkpoints, int attempts) {}

  /**
   * Starts a cluster.
   *
   * @throws ClusterException if it does not start
   */
  public static LocalCluster start(Options options) {
    Configuration configuration =
        LocalConfiguration.of(options, WebPorts.bindable(options.webPort()));
    MiniCluster cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(options.parallelism())
                .build());
    try {
      cluster.start();
      return new LocalCluster(cluster, configuration, get(cluster.getRestAddress(), PATIENCE));
    } catch (Exception e) {
      throw new ClusterException("Flink did not start: " + e.getMessage(), e);
    }
  }

  /** Where Flink shows the job. */
  public URI webPage() {
    return webPage;
  }

  /**
   * Submits the job and waits until all of its tasks run.
   *
   * @param building builds it
   * @param state checkpoint or savepoint that it goes on from; null to begin anew
   * @throws ClusterException if it fails before
   */
  public void run(Consumer<StreamExecutionEnvironment> building, @Nullable Path state) {
    submit(building, state);
    while (!isRunning() && status() != JobStatus.FINISHED) {
      if (!failures().isEmpty() || status().isGloballyTerminalState()) {
        throw failure();
      }
      pause();
    }
  }

  private void submit(Consumer<StreamExecutionEnvironment> building, @Nullable Path state) {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    building.accept(env);
    try {
      StreamGraph graph = env.getStreamGraph();
      graph.setJobName(ConversationJob.NAME);
      if (state != null) {
        graph.setSavepointRestoreSettings(
            SavepointRestoreSettings.forPath(state.toUri().toString()));
      }
      JobGraph ready = graph.getJobGraph(getClass().getClassLoader(), new JobID());
      job = get(cluster.submitJob(ready), PATIENCE).getJobID();
    } catch (Exception e) {
      throw new ClusterException("Flink did not take the job: " + e.getMessage(), e);
    }
  }

  /** How the job stands. */
  public JobStatus status() {
    return get(cluster.getJobStatus(theJob()), PATIENCE);
  }

  /** Why the job failed and was restarted, each in one line, oldest first; bounded. */
  public List<String> failures() {
    List<String> failures = new ArrayList<>();
    get(cluster.getExecutionGraphInfo(theJob()), PATIENCE)
        .getExceptionHistory()
        .forEach(one -> failures.add(rootOf(one.getException())));
    return failures;
  }

  /** Why the job ended before it should. */
  public ClusterException failure() {
    var found = graph().getFailureInfo();
    return found == null
        ? new ClusterException("the job ended as " + status(), null)
        : new ClusterException("the job failed: " + rootOf(found.getException()), null);
  }

  /** Takes a checkpoint now, so that what comes next begins here. */
  public void checkpoint() {
    get(cluster.triggerCheckpoint(theJob()), PATIENCE_AT_THE_END);
  }

  /** Cancels the job if it runs, and stops the cluster. */
  @Override
  public void close() {
    try {
      if (job != null && !status().isGloballyTerminalState()) {
        get(cluster.cancelJob(job), PATIENCE_AT_THE_END);
        get(cluster.requestJobResult(job), PATIENCE_AT_THE_END);
      }
    } catch (ClusterException e) {
      // It will be stopped together with the cluster.
    } finally {
      get(cluster.closeAsync(), PATIENCE);
    }
  }

  /** A job that is still being set up has no vertices at all, so its status counts too. */
  private boolean isRunning() {
    AccessExecutionGraph graph = graph();
    if (graph.getState() != JobStatus.RUNNING) {
      return false;
    }
    for (var vertex : graph.getAllExecutionVertices()) {
      ExecutionState state = vertex.getExecutionState();
      if (state != ExecutionState.RUNNING && state != ExecutionState.FINISHED) {
        return false;
      }
    }
    return true;
  }

  private AccessExecutionGraph graph() {
    return get(cluster.getExecutionGraph(theJob()), PATIENCE);
  }

  private JobID theJob() {
    if (job == null) {
      throw new IllegalStateException("no job was submitted");
    }
    return job;
  }

  /** The last cause in one line; it may be of a class that only the job knows. */
  private static String rootOf(SerializedThrowable failure) {
    return rootOf(failure.deserializeError(LocalCluster.class.getClassLoader()));
  }

  private static String rootOf(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.toString() : root.getMessage();
  }

  private static <T> T get(CompletableFuture<T> future, Duration patience) {
    try {
      return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new ClusterException("Flink failed: " + rootOf(e), e);
    } catch (TimeoutException e) {
      throw new ClusterException("Flink did not answer for " + patience.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClusterException("interrupted while waiting for Flink", e);
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClusterException("interrupted while waiting for the job", e);
    }
  }
}
