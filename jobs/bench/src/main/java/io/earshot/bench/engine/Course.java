package io.earshot.bench.engine;

import io.earshot.bench.engine.job.BareJobs;
import io.earshot.bench.engine.load.Arrivals;
import io.earshot.bench.engine.load.Causes;
import io.earshot.bench.engine.load.Deliveries;
import io.earshot.bench.engine.load.LoadGenerator;
import io.earshot.bench.engine.load.Percentiles;
import io.earshot.bench.engine.load.Scripts;
import io.earshot.bench.engine.load.Sent;
import io.earshot.bench.engine.load.Talk;
import io.earshot.bench.engine.site.ClusterSize;
import io.earshot.bench.engine.site.Patience;
import io.earshot.bench.engine.site.Profiler;
import io.earshot.bench.engine.site.Site;
import io.earshot.bench.engine.site.Usage;
import io.earshot.pipeline.ConversationJob;
import io.earshot.pipeline.kafka.StartFrom;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.wire.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A scenario, set up and kept running: it is measured whenever its turn comes. */
final class Course implements AutoCloseable {

  private static final Duration MOST_WAITING = Duration.ofSeconds(60);
  private static final Duration DRAIN_WAITING = Duration.ofMinutes(20);

  /** Told so much later than it was meant to be sent, the last message shows that a queue grew. */
  private static final double QUEUED_SECONDS = 1;

  private static final double PROFILED_SECONDS = 15;

  private static final Load LEAD_IN = new Load("lead-in", 1_000);
  private static final long TURNS_OF_LEAD_IN = 2;

  private static final String BY_ENCODER = "\"reader\":\"ENCODER\"";

  private final Scenario scenario;
  private final Site site;
  private final int open;
  private final Talk talk;
  private final LoadGenerator generator;
  private final Deliveries deliveries;
  private final Causes causes = new Causes();
  private final Arrivals scored;
  private final @Nullable Arrivals alerts;
  private final @Nullable Arrivals decisions;

  private Course(Scenario scenario, Site site, Scripts scripts, int open) {
    this.scenario = scenario;
    this.site = site;
    this.open = open;
    this.scored =
        scenario == Scenario.CASCADE
            ? Arrivals.ofMessagesHolding(BY_ENCODER)
            : Arrivals.ofMessages();
    this.alerts = scenario.isEarshot() ? Arrivals.ofNews(causes) : null;
    this.decisions = scenario.isEarshot() ? Arrivals.ofNews(causes) : null;
    String servers = site.broker().bootstrapServers();
    this.talk = new Talk(scripts, open, 7);
    this.generator = new LoadGenerator(servers, talk, causes);
    Map<String, Arrivals> listened = new LinkedHashMap<>();
    listened.put(outOf(scenario), scored);
    if (scenario.isEarshot()) {
      listened.put(Topics.ALERTS.name(), Objects.requireNonNull(alerts));
      listened.put(Topics.ROUTING_DECISIONS.name(), Objects.requireNonNull(decisions));
    }
    this.deliveries = Deliveries.of(servers, listened);
  }

  private static String outOf(Scenario scenario) {
    return switch (scenario) {
      case RAW -> Topics.CONVERSATION_EVENTS.name();
      case PASSTHROUGH, BARE -> BareJobs.OUT;
      case LINEAR, CASCADE, EXACT -> Topics.SCORED_MESSAGES.name();
    };
  }

  /**
   * Sets a scenario up in that folder and starts its job.
   *
   * @param settings of Earshot in this scenario
   */
  static Course open(
      Scenario scenario, Path folder, JobSettings settings, Scripts scripts, Size size) {
    ClusterSize cluster = ClusterSize.usual(size.parallelism());
    Site site = scenario == Scenario.RAW ? Site.ofKafka(folder) : Site.ofFlink(folder, cluster);
    try {
      String servers = site.broker().bootstrapServers();
      switch (scenario) {
        case RAW -> {}
        case PASSTHROUGH -> {
          site.broker().create(BareJobs.OUT, Topics.SCORED_MESSAGES.partitions());
          site.submit(size.flink(), env -> BareJobs.passthrough(env, servers, settings.kafka()));
        }
        case BARE -> {
          site.broker().create(BareJobs.OUT, Topics.SCORED_MESSAGES.partitions());
          site.submit(size.flink(), env -> BareJobs.oneUpdate(env, servers, settings.kafka()));
        }
        case LINEAR, CASCADE, EXACT ->
            site.submit(
                size.flink(),
                env -> ConversationJob.live(env, servers, settings, StartFrom.EARLIEST));
      }
      return new Course(scenario, site, scripts, size.open());
    } catch (RuntimeException e) {
      site.close();
      throw e;
    }
  }

  Scenario scenario() {
    return scenario;
  }

  /** Sends so many messages, waits until all are told or it takes too long, and says how it was. */
  Cell measure(Load load, long messages, int round) {
    begin();
    Usage before = site.usage();
    Sent sent =
        load.isPaced() ? generator.paced(messages, load.perSecond()) : generator.atOnce(messages);
    await(sent, load.isPaced() ? MOST_WAITING : DRAIN_WAITING);
    double seconds = (System.currentTimeMillis() - sent.startMillis()) / 1e3;
    Usage used = site.usage().since(before);
    double count = sent.messages();
    double planned = load.isPaced() ? count / load.perSecond() : 0;
    return new Cell(
        scenario,
        load,
        round,
        sent.messages(),
        seconds,
        load.isPaced() && seconds > planned + QUEUED_SECONDS && scenario != Scenario.EXACT,
        Percentiles.of(scored.lateness()),
        alerts == null ? null : Percentiles.of(alerts.lateness()),
        decisions == null ? null : Percentiles.of(decisions.lateness()),
        scored.holding() / count,
        used.flink().toNanos() / 1e3 / count,
        used.broker().toNanos() / 1e3 / count,
        used.allocatedBytes() / count,
        site.lastCheckpoint(),
        talk.begun(),
        sent.messages() - scored.messages(),
        scored.repeated());
  }

  /** Stops the job until its next turn, so that it takes nothing from another's. */
  void pause() {
    site.pause();
  }

  /**
   * Lets the job go on. What fell due meanwhile is done before it is measured, and so is what
   * conversations bring about that speak again after so long a silence.
   */
  void resume() {
    site.resume();
    measure(LEAD_IN, TURNS_OF_LEAD_IN * open, 0);
  }

  private void begin() {
    causes.begin();
    scored.begin(generator.nextMessage());
    if (alerts != null) {
      alerts.begin(0);
    }
    if (decisions != null) {
      decisions.begin(0);
    }
  }

  private void await(Sent sent, Duration atMost) {
    Patience patience = new Patience(atMost, "messages to be told");
    while (scored.messages() < sent.messages() && !patience.isSpent()) {
      patience.spend();
    }
  }

  /**
   * Puts flame graphs into that folder: of drains, and of processor time under that load. They are
   * taken by themselves, since taking samples has its cost.
   *
   * @param messages of each drain
   * @param paced a load as it is in daily life
   */
  void profile(long messages, Load paced, Path folder) {
    Profiler profiler = site.profiler();
    for (Profiler.View view : Profiler.View.values()) {
      profiler.start(view);
      measure(Load.DRAIN, messages, 0);
      profiler.stop(view, folder, scenario.id() + "-" + view.id());
    }
    profiler.start(Profiler.View.CPU);
    measure(paced, Math.round(paced.perSecond() * PROFILED_SECONDS), 0);
    profiler.stop(Profiler.View.CPU, folder, scenario.id() + "-cpu-paced");
  }

  /** Why the job has begun again. */
  String failure() {
    return site.failure();
  }

  /** How often the job has failed and begun again. */
  int restarts() {
    return site.restarts();
  }

  @Override
  public void close() {
    deliveries.close();
    generator.close();
    site.close();
  }
}
