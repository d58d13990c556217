package io.earshot.bench.engine.site;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.local.Ports;
import io.earshot.pipeline.ConversationJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * A Flink cluster of one JobManager and one TaskManager, each in a process of its own with the
 * class path of this one, and one job on it. What Flink's shell scripts would work out of the
 * memory is worked out here.
 */
public final class Cluster implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration RESTORING = Duration.ofMinutes(30);

  /** For so long processes may hear nothing from each other: another scenario's turn lasts long. */
  static final Duration LONGEST_PAUSE = Duration.ofHours(6);

  /** What would otherwise have timed out when a stopped process goes on. */
  private static final List<String> TIMEOUTS = List.of("heartbeat.timeout", "pekko.ask.timeout");

  private static final String JOB_MANAGER =
      "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint";
  private static final String TASK_MANAGER =
      "org.apache.flink.runtime.taskexecutor.TaskManagerRunner";

  private final Child jobManager;
  private final Child taskManager;
  private final FlinkRest rest;
  private final int port;
  private final Path folder;
  private final int parallelism;
  private String jobId = "";

  private Cluster(Child jobManager, Child taskManager, int port, Path folder, ClusterSize size) {
    this.jobManager = jobManager;
    this.taskManager = taskManager;
    this.rest = new FlinkRest(port);
    this.port = port;
    this.folder = folder;
    this.parallelism = size.parallelism();
  }

  /** Starts one with its checkpoints and logs in that folder, and waits for its slots. */
  static Cluster start(Path folder, ClusterSize size) {
    int rpc = freePort();
    int web = freePort();
    Path configuration = configuration(folder, size, rpc, web);
    List<String> where = List.of("--configDir", configuration.toString());
    Child jobManager =
        Child.start(
            "jobmanager", folder, List.of("-Xmx384m", "-XX:+UseSerialGC"), JOB_MANAGER, where);
    List<String> options =
        List.of(
            "-Xms" + size.heapMegabytes() + "m",
            "-Xmx" + size.heapMegabytes() + "m",
            "-XX:MaxDirectMemorySize=256m",
            "-Xss8m", // ONNX Runtime, see RATIONALE.md
            "-XX:+UseG1GC");
    List<String> worker = new ArrayList<>(where);
    worker.addAll(List.of("-D", "taskmanager.resource-id=tm-1"));
    Child taskManager = Child.start("taskmanager", folder, options, TASK_MANAGER, worker);
    Cluster cluster = new Cluster(jobManager, taskManager, web, folder, size);
    cluster.awaitSlots(size.parallelism());
    return cluster;
  }

  private static int freePort() {
    return Ports.anyFree().orElseThrow(() -> new BenchException("no port is free for Flink", null));
  }

  private static Path configuration(Path folder, ClusterSize size, int rpc, int web) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("jobmanager.rpc.address", Ports.HOST);
    settings.put("jobmanager.rpc.port", Integer.toString(rpc));
    settings.put("jobmanager.bind-host", Ports.HOST);
    settings.put("jobmanager.memory.process.size", "1g");
    settings.put("rest.address", Ports.HOST);
    settings.put("rest.bind-address", Ports.HOST);
    settings.put("rest.port", Integer.toString(web));
    settings.put("rest.bind-port", Integer.toString(web));
    settings.put("rest.profiling.enabled", "true");
    TIMEOUTS.forEach(one -> settings.put(one, LONGEST_PAUSE.toMillis() + " ms"));
    settings.put("taskmanager.host", Ports.HOST);
    settings.put("taskmanager.bind-host", Ports.HOST);
    settings.put("taskmanager.numberOfTaskSlots", Integer.toString(size.parallelism()));
    settings.put("taskmanager.cpu.cores", Integer.toString(size.parallelism()));
    settings.put("taskmanager.memory.task.heap.size", (size.heapMegabytes() - 128) + "m");
    settings.put("taskmanager.memory.task.off-heap.size", "0m");
    settings.put("taskmanager.memory.framework.heap.size", "128m");
    settings.put("taskmanager.memory.framework.off-heap.size", "128m");
    settings.put("taskmanager.memory.network.min", "64m");
    settings.put("taskmanager.memory.network.max", "64m");
    settings.put("taskmanager.memory.managed.size", size.managedMegabytes() + "m");
    settings.put("taskmanager.memory.jvm-metaspace.size", "256m");
    settings.put("taskmanager.memory.jvm-overhead.min", "192m");
    settings.put("taskmanager.memory.jvm-overhead.max", "192m");
    settings.put("io.tmp.dirs", folder.resolve("tmp").toString());
    settings.put("execution.checkpointing.dir", folder.resolve("checkpoints").toUri().toString());
    StringJoiner lines = new StringJoiner("\n", "", "\n");
    settings.forEach((name, value) -> lines.add(name + ": \"" + value + "\""));
    try {
      Path conf = Files.createDirectories(folder.resolve("conf"));
      Files.createDirectories(folder.resolve("tmp"));
      Files.writeString(conf.resolve("config.yaml"), lines.toString());
      return conf;
    } catch (IOException e) {
      throw new BenchException("Flink's configuration cannot be written", e);
    }
  }

  private void awaitSlots(int slots) {
    Patience patience = new Patience(PATIENCE, "Flink to start, see " + folder);
    while (rest.get("/overview").path("slots-total").asInt(0) < slots) {
      jobManager.mustRun();
      taskManager.mustRun();
      patience.spend();
    }
  }

  /** Builds a job, submits it and waits until all of its tasks run. */
  void submit(Map<String, String> more, JobBuilder job) {
    Configuration settings = ConversationJob.required();
    settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, CHECKPOINT_INTERVAL);
    settings.set(CheckpointingOptions.CHECKPOINTING_TIMEOUT, LONGEST_PAUSE);
    settings.addAll(Configuration.fromMap(more));
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createRemoteEnvironment(Ports.HOST, port, settings);
    env.setParallelism(parallelism);
    try {
      job.build(env);
      jobId = env.executeAsync().getJobID().toHexString();
    } catch (Exception e) {
      throw BenchException.ofFlink("the job was not taken", e);
    }
    awaitRunning(
        more.containsKey(StateRecoveryOptions.SAVEPOINT_PATH.key()) ? RESTORING : PATIENCE);
  }

  /** How often the jobs are made durable. */
  static final Duration CHECKPOINT_INTERVAL = Duration.ofSeconds(10);

  private void awaitRunning(Duration atMost) {
    Patience patience = new Patience(atMost, "the job to run, see " + folder);
    while (!allRun(rest.get("/jobs/" + jobId))) {
      taskManager.mustRun();
      patience.spend();
    }
  }

  private static boolean allRun(JsonNode job) {
    JsonNode vertices = job.path("vertices");
    for (JsonNode vertex : vertices) {
      if (!vertex.path("status").asText().equals("RUNNING")) {
        return false;
      }
    }
    return !vertices.isEmpty();
  }

  /** Stops the processes where they are, until {@link #resume}. */
  void pause() {
    processes().forEach(Child::pause);
  }

  /** Lets the processes go on. */
  void resume() {
    processes().forEach(Child::resume);
  }

  /** Waits until a checkpoint is complete that begins from now on. */
  void awaitCheckpoint() {
    long now = System.currentTimeMillis();
    Patience patience = new Patience(RESTORING, "a checkpoint, see " + folder);
    while (lastCompleted().path("trigger_timestamp").asLong(0) < now) {
      taskManager.mustRun();
      patience.spend();
    }
  }

  /**
   * Ends the job.
   *
   * @return where its last checkpoint lies, which stays; as Flink names it
   */
  String cancel() {
    rest.cancel(jobId);
    Patience patience = new Patience(PATIENCE, "the job to end, see " + folder);
    while (!rest.get("/jobs/" + jobId).path("state").asText().equals("CANCELED")) {
      patience.spend();
    }
    return lastCompleted().path("external_path").asText();
  }

  private JsonNode lastCompleted() {
    return rest.get("/jobs/" + jobId + "/checkpoints").path("latest").path("completed");
  }

  /** The last completed checkpoint; null sizes where there is none yet. */
  public Checkpoint lastCheckpoint() {
    JsonNode last = lastCompleted();
    return new Checkpoint(
        last.path("state_size").asLong(0),
        last.path("checkpointed_size").asLong(0),
        Duration.ofMillis(last.path("end_to_end_duration").asLong(0)));
  }

  /** How often the job has failed and begun again; a measurement in which it did is none. */
  public int restarts() {
    return rest.get("/jobs/" + jobId + "/metrics?get=numRestarts").path(0).path("value").asInt(0);
  }

  /** Why the job last failed, cause behind cause; empty if it has not. */
  String failure() {
    JsonNode history = rest.get("/jobs/" + jobId + "/exceptions").path("exceptionHistory");
    String trace = history.path("entries").path(0).path("stacktrace").asText();
    return trace
        .lines()
        .filter(line -> !line.startsWith("\t"))
        .collect(Collectors.joining(System.lineSeparator()));
  }

  /** The processes that the job takes. */
  public List<Child> processes() {
    return List.of(jobManager, taskManager);
  }

  /** The process in which the steps run. */
  public Child taskManager() {
    return taskManager;
  }

  @Override
  public void close() {
    taskManager.close();
    jobManager.close();
  }

  /** Puts the steps of a job into an environment. */
  @FunctionalInterface
  public interface JobBuilder {

    /** Adds the steps. */
    void build(StreamExecutionEnvironment env) throws Exception;
  }
}
