package io.earshot.local.cluster;

import io.earshot.pipeline.ConversationJob;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
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
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.jspecify.annotations.Nullable;

/** A Flink cluster in this process, with its web page, for one job. */
public final class LocalCluster implements AutoCloseable {

  /** Where Flink's web page usually is. */
  public static final int USUAL_WEB_PORT = 8081;

  private static final int PORTS_TRIED = 20;
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
   * Starts a cluster.
   *
   * @param webPort of the web page; 0 for the usual one, or the next that is free
   * @param folder where checkpoints and working files lie
   * @throws ClusterException if it does not start
   */
  public static LocalCluster start(int parallelism, int webPort, Path folder) {
    int port = webPort == 0 ? freePort() : requireFree(webPort);
    Configuration configuration = LocalConfiguration.of(parallelism, port, folder);
    MiniCluster cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(parallelism)
                .build());
    try {
      cluster.start();
      return new LocalCluster(
          cluster, configuration, get(cluster.getRestAddress(), PATIENCE));
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
   * @throws ClusterException if it fails before
   */
  public void run(Consumer<StreamExecutionEnvironment> building) {
    submit(building);
    while (!isRunning()) {
      if (status().isGloballyTerminalState()) {
        throw failure();
      }
      pause();
    }
  }

  /** Submits the job. */
  public void submit(Consumer<StreamExecutionEnvironment> building) {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    building.accept(env);
    try {
      StreamGraph graph = env.getStreamGraph();
      graph.setJobName(ConversationJob.NAME);
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

  /** How often the job was restarted after a failure. */
  public long restarts() {
    return graph().getStatusTimestamp(JobStatus.RESTARTING) == 0 ? 0 : 1;
  }

  /** Why the job ended before it should. */
  public ClusterException failure() {
    var found = graph().getFailureInfo();
    if (found == null) {
      return new ClusterException("the job ended as " + status(), null);
    }
    Throwable cause = found.getException().deserializeError(getClass().getClassLoader());
    return new ClusterException("the job failed: " + rootOf(cause), cause);
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

  private boolean isRunning() {
    AccessExecutionGraph graph = graph();
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

  private static int freePort() {
    for (int port = USUAL_WEB_PORT; port < USUAL_WEB_PORT + PORTS_TRIED; port++) {
      if (isFree(port)) {
        return port;
      }
    }
    return 0;
  }

  private static int requireFree(int port) {
    if (!isFree(port)) {
      throw new ClusterException(
          "port %d is taken: name another one for Flink's web page, or none".formatted(port), null);
    }
    return port;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket =
        new ServerSocket(port, 1, InetAddress.getByName(LocalConfiguration.HOST))) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
