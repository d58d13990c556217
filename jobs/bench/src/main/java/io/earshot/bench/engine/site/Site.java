package io.earshot.bench.engine.site;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.jspecify.annotations.Nullable;

/** A broker and, unless Kafka alone is measured, a cluster with one job: nothing is shared. */
public final class Site implements AutoCloseable {

  /**
   * In the kafka part of a job.yaml: what a job was about to send when it was stopped is still sent
   * hours later.
   */
  public static final String PATIENT =
      "properties: {delivery.timeout.ms: %d}".formatted(Cluster.LONGEST_PAUSE.toMillis());

  /** The whole kafka part of a job.yaml that has nothing but {@link #PATIENT} in it. */
  public static final String PATIENT_KAFKA = "kafka: {%s}%n".formatted(PATIENT);

  private static final Duration SETTLING = Duration.ofMinutes(30);
  private static final double QUIET_CORES = 0.25;
  private static final long LOOK_NANOS = 5_000_000_000L;

  private final Broker broker;
  private final @Nullable Cluster cluster;
  private final @Nullable JvmWatch watch;

  private Site(Broker broker, @Nullable Cluster cluster) {
    this.broker = broker;
    this.cluster = cluster;
    this.watch = cluster == null ? null : JvmWatch.of(cluster.taskManager());
  }

  /** Kafka alone. */
  public static Site ofKafka(Path folder) {
    return new Site(Broker.start(folder), null);
  }

  /** Kafka and a cluster; the job comes with {@link #submit}. */
  public static Site ofFlink(Path folder, ClusterSize size) {
    Broker broker = Broker.start(folder);
    try {
      return new Site(broker, Cluster.start(folder, size));
    } catch (RuntimeException e) {
      broker.close();
      throw e;
    }
  }

  /** The Kafka. */
  public Broker broker() {
    return broker;
  }

  /**
   * Submits the job and waits until it runs.
   *
   * @param settings of Flink beside those that every job needs
   */
  public void submit(Map<String, String> settings, Cluster.JobBuilder job) {
    theCluster().submit(settings, job);
  }

  /**
   * Submits the job and waits until it runs.
   *
   * @param settings of Flink beside those that every job needs
   * @param from the checkpoint or savepoint that it goes on from, or null to begin anew
   */
  public void submit(Map<String, String> settings, Cluster.JobBuilder job, @Nullable String from) {
    Map<String, String> all = new TreeMap<>(settings);
    if (from != null) {
      all.put(StateRecoveryOptions.SAVEPOINT_PATH.key(), from);
    }
    submit(all, job);
  }

  /** Waits until a checkpoint is complete that begins from now on. */
  public void awaitCheckpoint() {
    theCluster().awaitCheckpoint();
  }

  /**
   * Ends the job.
   *
   * @return where its last checkpoint lies, which stays; as Flink names it
   */
  public String cancel() {
    return theCluster().cancel();
  }

  /** Stops the job where it is: until it is resumed it takes nothing from others. Kafka goes on. */
  public void pause() {
    if (cluster != null) {
      cluster.pause();
    }
  }

  /** Lets the job go on, and waits until it has done what fell due in its pause. */
  public void resume() {
    if (cluster != null) {
      cluster.resume();
      settle();
    }
  }

  /** Waits until the job does nothing to speak of, for example has merged what it restored. */
  public void settle() {
    Patience patience = new Patience(SETTLING, "a job to become quiet");
    Usage before = usage();
    long since = System.nanoTime();
    while (true) {
      patience.spend();
      long nanos = System.nanoTime() - since;
      if (nanos > LOOK_NANOS) {
        double cores = usage().since(before).flink().toNanos() / (double) nanos;
        if (cores < QUIET_CORES) {
          return;
        }
        before = usage();
        since = System.nanoTime();
      }
    }
  }

  private Cluster theCluster() {
    if (cluster == null) {
      throw new IllegalStateException("there is no cluster here");
    }
    return cluster;
  }

  /** The bytes of the TaskManager's heap that are in use after a full collection. */
  public long liveHeapBytes() {
    return watch == null ? 0 : watch.liveHeapBytes();
  }

  /** What the processes have taken so far. */
  public Usage usage() {
    List<Child> flink = cluster == null ? List.of() : cluster.processes();
    Duration flinkTime = Duration.ZERO;
    for (Child process : flink) {
      process.mustRun();
      flinkTime = flinkTime.plus(process.processorTime());
    }
    broker.process().mustRun();
    return new Usage(
        flinkTime, broker.process().processorTime(), watch == null ? 0 : watch.allocatedBytes());
  }

  /** The job's last checkpoint, or null where there is no job. */
  public @Nullable Checkpoint lastCheckpoint() {
    return cluster == null ? null : cluster.lastCheckpoint();
  }

  /** A profiler of the process in which the steps run. */
  public Profiler profiler() {
    return Profiler.of(theCluster().taskManager());
  }

  /** How often the job has begun again. */
  public int restarts() {
    return cluster == null ? 0 : cluster.restarts();
  }

  /** Why the job has begun again. */
  public String failure() {
    return cluster == null ? "" : cluster.failure();
  }

  @Override
  public void close() {
    if (cluster != null) {
      cluster.resume(); // whoever is stopped does not answer when it is left
    }
    if (watch != null) {
      watch.close();
    }
    if (cluster != null) {
      cluster.close();
    }
    broker.close();
  }
}
