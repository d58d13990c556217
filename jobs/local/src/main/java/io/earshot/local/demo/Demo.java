package io.earshot.local.demo;

import io.earshot.board.Board;
import io.earshot.board.BoardSettings;
import io.earshot.local.Ports;
import io.earshot.local.broker.EmbeddedBroker;
import io.earshot.local.broker.TopicsAdmin;
import io.earshot.local.cluster.LocalCluster;
import io.earshot.local.topics.Received;
import io.earshot.local.topics.TopicCounts;
import io.earshot.local.topics.TopicTail;
import io.earshot.local.topics.TopicWriter;
import io.earshot.local.traffic.CorpusConversation;
import io.earshot.local.traffic.CorpusReader;
import io.earshot.local.traffic.Profiles;
import io.earshot.local.traffic.Traffic;
import io.earshot.pipeline.ConversationJob;
import io.earshot.pipeline.kafka.StartFrom;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.wire.Topics;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Broker, cluster, job, board and traffic in one process, from start to end. It keeps what goes
 * wrong later, on any of its threads, for {@link #requireWell()}.
 */
public final class Demo implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

  private static final int USUAL_BOARD_PORT = 8090;

  private static final Duration POLL = Duration.ofMillis(100);

  /** A job that fails again and again should say so, not go on trying before an audience. */
  private static final int ATTEMPTS = 3;

  private final Floor floor = new Floor();
  private final AtomicReference<@Nullable RuntimeException> problem = new AtomicReference<>();
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final List<CorpusConversation> corpus;
  private final EmbeddedBroker broker;
  private final LocalCluster cluster;
  private volatile @Nullable Board board;
  private volatile boolean isEnding;

  private Demo(List<CorpusConversation> corpus, EmbeddedBroker broker, LocalCluster cluster) {
    this.corpus = corpus;
    this.broker = broker;
    this.cluster = cluster;
    parts.push(broker);
    parts.push(cluster);
  }

  /**
   * What to run.
   *
   * @param corpus folder of conversations
   * @param folder for everything that is written; empty at first
   * @param webPort of Flink's page; 0 for the usual one or the next that is free
   * @param boardPort of the board; 0 likewise
   * @param atOnce conversations open at once
   */
  public record Options(
      Path corpus,
      Path folder,
      double speed,
      long seed,
      int atOnce,
      int parallelism,
      int webPort,
      int boardPort) {}

  /** Is told what has started, and how long it took. */
  public interface Progress extends BiConsumer<String, Duration> {

    /** The board answers there, long before there is anything to see. */
    void boardAnswers(URI address);
  }

  /** Starts everything but the traffic. */
  public static Demo start(Options options, JobSettings settings, Progress progress) {
    List<CorpusConversation> corpus = CorpusReader.read(options.corpus());
    CompletableFuture<EmbeddedBroker> broker =
        timed("Kafka", progress, () -> EmbeddedBroker.start(options.folder().resolve("kafka")));
    CompletableFuture<LocalCluster> cluster =
        timed(
            "Flink",
            progress,
            () ->
                LocalCluster.start(
                    new LocalCluster.Options(
                        options.parallelism(),
                        options.webPort(),
                        options.folder().resolve("work"),
                        options.folder().resolve("checkpoints"),
                        ATTEMPTS)));
    Demo demo = new Demo(corpus, joined(broker, cluster), joined(cluster, broker));
    try {
      timed("the board", progress, () -> demo.showBoard(options.boardPort(), settings)).join();
      progress.boardAnswers(demo.boardPage());
      timed("the job", progress, () -> demo.runJob(settings)).join();
      return demo;
    } catch (CompletionException e) {
      demo.close();
      throw asUnchecked(e);
    }
  }

  /** Lets the traffic flow, and hands over whatever comes out on the topics. */
  public void play(Options options, Consumer<Received<?>> audience) {
    TopicWriter writer = TopicWriter.open(broker.bootstrapServers());
    parts.push(writer);
    Profiles.of(corpus, Instant.now())
        .forEach(profile -> writer.write(Topics.CUSTOMER_PROFILES, profile));
    writer.flush();

    TopicTail tail = TopicTail.fromBeginning(broker.bootstrapServers(), TopicCounts.outputs());
    begin("tail", () -> listen(tail, audience));
    Traffic traffic = Traffic.of(corpus, options.seed(), options.speed(), options.atOnce());
    TrafficPlayer player = new TrafficPlayer(traffic, writer, floor, InstantSource.system());
    parts.push(player::stop);
    begin("traffic", player::play);
  }

  /** What is going on. */
  public Floor floor() {
    return floor;
  }

  /** Where team leads look. */
  public URI boardPage() {
    return Objects.requireNonNull(board, "The board is started first").address();
  }

  /** Where Flink shows the job. */
  public URI webPage() {
    return cluster.webPage();
  }

  /** Where Kafka answers. */
  public String bootstrapServers() {
    return broker.bootstrapServers();
  }

  /** Whether nothing has gone wrong so far. */
  public boolean isWell() {
    if (problem.get() == null && cluster.status().isGloballyTerminalState()) {
      problem.compareAndSet(null, cluster.failure());
    }
    return problem.get() == null;
  }

  /** Why the job was restarted, each time in one line. */
  public List<String> failures() {
    return cluster.failures();
  }

  /** The restarts of the job in one line, or null if there were none. */
  public @Nullable String trouble() {
    List<String> failures = failures();
    return failures.isEmpty()
        ? null
        : "The job was restarted %d times, last because: %s"
            .formatted(failures.size(), failures.get(failures.size() - 1));
  }

  /** Throws what has gone wrong, if anything has. */
  public void requireWell() {
    RuntimeException found = problem.get();
    if (found != null) {
      throw found;
    }
  }

  /** Stops everything, the last started first. */
  @Override
  public void close() {
    isEnding = true;
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        LOG.warn("Not all was stopped in order", e);
      }
    }
  }

  /** Before the job: it is what a newcomer looks at while the rest starts. */
  private Board showBoard(int port, JobSettings settings) {
    try (TopicsAdmin admin = TopicsAdmin.connect(broker.bootstrapServers())) {
      admin.createMissing();
    }
    Board started =
        Board.start(
            new BoardSettings(
                broker.bootstrapServers(),
                Ports.HOST,
                port == 0 ? Ports.freeFrom(USUAL_BOARD_PORT) : port,
                settings.rules()));
    parts.push(started);
    board = started;
    return started;
  }

  private Object runJob(JobSettings settings) {
    cluster.run(
        env -> ConversationJob.live(env, broker.bootstrapServers(), settings, StartFrom.EARLIEST),
        null);
    return this;
  }

  private void listen(TopicTail tail, Consumer<Received<?>> audience) {
    try (tail) {
      while (!isEnding) {
        for (Received<?> received : tail.poll(POLL)) {
          floor.received(received, System.nanoTime());
          audience.accept(received);
        }
      }
    }
  }

  private void begin(String name, Runnable work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (RuntimeException e) {
                if (!isEnding) {
                  problem.compareAndSet(null, e);
                }
              }
            },
            "demo-" + name);
    thread.setDaemon(true);
    thread.start();
  }

  private static <T> CompletableFuture<T> timed(
      String what, Progress progress, Supplier<T> starting) {
    long start = System.nanoTime();
    return CompletableFuture.supplyAsync(
        () -> {
          T started = starting.get();
          progress.accept(what, Duration.ofNanos(System.nanoTime() - start));
          return started;
        },
        work -> {
          Thread thread = new Thread(work, "starting " + what);
          thread.setDaemon(true);
          thread.start();
        });
  }

  /** What the future brings; if it fails, the other is not left running. */
  private static <T> T joined(
      CompletableFuture<T> future, CompletableFuture<? extends AutoCloseable> other) {
    try {
      return future.join();
    } catch (CompletionException e) {
      var unused = other.thenAccept(Demo::closeQuietly);
      throw asUnchecked(e);
    }
  }

  private static void closeQuietly(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static RuntimeException asUnchecked(CompletionException e) {
    return e.getCause() instanceof RuntimeException cause ? cause : e;
  }
}
