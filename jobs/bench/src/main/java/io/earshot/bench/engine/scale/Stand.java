package io.earshot.bench.engine.scale;

import io.earshot.bench.engine.job.BareJobs;
import io.earshot.bench.engine.load.Arrivals;
import io.earshot.bench.engine.load.Causes;
import io.earshot.bench.engine.load.Counts;
import io.earshot.bench.engine.load.Deliveries;
import io.earshot.bench.engine.load.LoadGenerator;
import io.earshot.bench.engine.load.Percentiles;
import io.earshot.bench.engine.load.Sent;
import io.earshot.bench.engine.load.Utterances;
import io.earshot.bench.engine.site.BenchException;
import io.earshot.bench.engine.site.Checkpoint;
import io.earshot.bench.engine.site.Cluster;
import io.earshot.bench.engine.site.ClusterSize;
import io.earshot.bench.engine.site.Patience;
import io.earshot.bench.engine.site.Site;
import io.earshot.bench.engine.site.Usage;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.wire.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One job in processes of its own, what is said to it, and what is heard of it. */
final class Stand implements AutoCloseable {

  /** Instead of a rate: as fast as Kafka takes it. */
  static final double UNTHROTTLED = Double.POSITIVE_INFINITY;

  private static final double LEAD_IN_SECONDS = 4;
  private static final Duration TELLING = Duration.ofMinutes(30);
  private static final Duration COUNTING = Duration.ofMinutes(2);

  private final Job job;
  private final Site site;
  private final Cluster.JobBuilder builder;
  private final LoadGenerator generator;
  private final Deliveries deliveries;
  private final Arrivals arrivals;
  private final Causes causes = new Causes();
  private Map<String, String> flink = Map.of();

  private Stand(Job job, Site site, JobSettings settings, Utterances talk, Arrivals arrivals) {
    this.job = job;
    this.site = site;
    this.arrivals = arrivals;
    String servers = site.broker().bootstrapServers();
    this.builder = job.builder(servers, settings);
    this.generator = new LoadGenerator(servers, talk, causes);
    this.deliveries = Deliveries.of(servers, Map.of(job.messages(), arrivals));
  }

  /** Sets the processes up, their data in that folder; the job comes with {@link #start}. */
  static Stand open(
      Job job,
      Path folder,
      JobSettings settings,
      ClusterSize size,
      Utterances talk,
      Arrivals arrivals) {
    Site site = Site.ofFlink(folder, size);
    try {
      if (job == Job.BARE) {
        site.broker().create(BareJobs.OUT, Topics.SCORED_MESSAGES.partitions());
      }
      return new Stand(job, site, settings, talk, arrivals);
    } catch (RuntimeException e) {
      site.close();
      throw e;
    }
  }

  /**
   * Starts the job and waits until it runs.
   *
   * @param flink settings of Flink beside those that every job needs
   * @param from the checkpoint or savepoint that it goes on from, or null to begin anew
   */
  void start(Map<String, String> flink, @Nullable String from) {
    this.flink = flink;
    site.submit(flink, builder, from);
  }

  /** Waits until a checkpoint is complete that begins from now on. */
  void awaitCheckpoint() {
    site.awaitCheckpoint();
  }

  /** Ends the job, and says where its last checkpoint lies: no other will take its place. */
  String cancel() {
    site.awaitCheckpoint();
    return site.cancel();
  }

  /** Waits until the job does nothing to speak of, for example has merged what it restored. */
  void settle() {
    site.settle();
  }

  /** Stops the job until its turn, so that it takes nothing from another's. */
  void pause() {
    site.pause();
  }

  /** Lets the job go on, and waits until it has done what was left or fell due. */
  void resume() {
    site.resume();
  }

  /**
   * {@linkplain #measure Measures} in its turn: the job goes on before it and stops behind it. What
   * is paced is first sent for some seconds that do not count, since conversations that speak again
   * after so long a silence bring about more than usual.
   */
  Figures turn(long messages, double perSecond) {
    resume();
    if (perSecond < UNTHROTTLED) {
      measure((long) (LEAD_IN_SECONDS * perSecond), perSecond);
    }
    Figures figures = measure(messages, perSecond);
    pause();
    return figures;
  }

  /**
   * Sends so many messages, waits until all are told, and says what it took.
   *
   * @param perSecond messages a second, or {@link #UNTHROTTLED}
   * @throws BenchException if a message is not told once, or the job begins again
   */
  Figures measure(long messages, double perSecond) {
    causes.begin();
    arrivals.begin(generator.nextMessage());
    Usage before = site.usage();
    Sent sent =
        perSecond < UNTHROTTLED ? generator.paced(messages, perSecond) : generator.atOnce(messages);
    await(sent.messages());
    double seconds = (System.currentTimeMillis() - sent.startMillis()) / 1e3;
    Usage used = site.usage().since(before);
    double count = sent.messages();
    check(sent);
    return new Figures(
        sent.messages(),
        seconds,
        used.flink().toNanos() / 1e3 / count,
        used.broker().toNanos() / 1e3 / count,
        used.allocatedBytes() / count,
        Percentiles.of(arrivals.lateness()));
  }

  private void await(long messages) {
    Patience patience = new Patience(TELLING, "messages to be told");
    while (arrivals.messages() < messages && !patience.isSpent()) {
      patience.spend();
    }
  }

  private void check(Sent sent) {
    long lost = sent.messages() - arrivals.messages();
    boolean once = lost == 0 && arrivals.repeated() == 0;
    if (!once || site.restarts() > 0) {
      throw new BenchException(
          "%s: of %d messages %d were not told, %d more than once; it began again %d times: %s"
              .formatted(
                  job.inWords(),
                  sent.messages(),
                  lost,
                  arrivals.repeated(),
                  site.restarts(),
                  site.failure()),
          null);
    }
  }

  /** Cancels the job and lets it go on from its retained checkpoint, with a message waiting. */
  Restored restore() {
    String retained = cancel();
    arrivals.begin(generator.nextMessage());
    Sent sent = generator.atOnce(1);
    long submitted = System.nanoTime();
    site.submit(flink, builder, retained);
    double running = (System.nanoTime() - submitted) / 1e9;
    await(sent.messages());
    double told = (System.nanoTime() - submitted) / 1e9;
    check(sent);
    return new Restored(running, told);
  }

  /**
   * Does nothing if the job says of every conversation how many messages it has.
   *
   * @throws BenchException if it says otherwise
   */
  void checkCounts(Map<String, Integer> expected) {
    Patience patience = new Patience(COUNTING, "counts");
    try (Counts counts = new Counts(site.broker().bootstrapServers(), job.counts())) {
      long different = counts.different(expected);
      while (different > 0 && !patience.isSpent()) {
        patience.spend();
        different = counts.different(expected);
      }
      if (different > 0) {
        throw new BenchException(
            "%s: of %d conversations %d are told with another number of messages"
                .formatted(job.inWords(), expected.size(), different),
            null);
      }
    }
  }

  /** The last checkpoint. */
  Checkpoint lastCheckpoint() {
    return Objects.requireNonNull(site.lastCheckpoint());
  }

  /** The bytes of the TaskManager's heap that are in use after a full collection. */
  long liveHeapBytes() {
    return site.liveHeapBytes();
  }

  @Override
  public void close() {
    deliveries.close();
    generator.close();
    site.close();
  }
}
