package io.earshot.local.cli;

import io.earshot.language.redaction.RedactionFile;
import io.earshot.local.Folder;
import io.earshot.local.broker.TopicsAdmin;
import io.earshot.local.cluster.Checkpoints;
import io.earshot.local.cluster.ClusterException;
import io.earshot.local.cluster.LocalCluster;
import io.earshot.local.topics.TopicCounts;
import io.earshot.pipeline.ConversationJob;
import io.earshot.pipeline.kafka.StartFrom;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.pipeline.settings.SettingsFiles;
import io.earshot.rules.RuleFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The job against a Kafka of one's own. */
@Command(
    name = "run",
    description = "Run the job in this process against a Kafka; missing topics are created.",
    footer = {
      "",
      "Examples:",
      "  ./earshot run --bootstrap-servers kafka:9092",
      "  ./earshot run --resume",
      "  ./earshot run --reader cascade",
      "  ./earshot run --from earliest --bounded --json"
    })
final class RunCommand implements Callable<Integer> {

  private static final Duration LOOK = Duration.ofSeconds(1);

  @Mixin private final KafkaOption kafka = new KafkaOption();

  @Mixin private final JobReaderOption reader = new JobReaderOption();

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "What differs from the shipped config/job.yaml.")
  private @Nullable Path settings;

  @Option(
      names = "--queues",
      paramLabel = "FILE",
      description = "What differs from the shipped config/queues.yaml.")
  private @Nullable Path queues;

  @Option(
      names = "--redaction",
      paramLabel = "FILE",
      description = "What differs from the shipped config/redaction.yaml.")
  private @Nullable Path redaction;

  @Mixin private final RulesOption rules = new RulesOption();

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      defaultValue = "2",
      description = "Default: ${DEFAULT-VALUE}")
  private int parallelism;

  @Option(
      names = "--from",
      paramLabel = "WHERE",
      defaultValue = "committed",
      description =
          "earliest, latest, or committed: where the last run left off. Default: ${DEFAULT-VALUE}")
  private StartFrom from = StartFrom.COMMITTED;

  @Option(
      names = "--bounded",
      description = "Work through what the topics hold now, print how much came out, and end.")
  private boolean bounded;

  @Option(
      names = "--checkpoints",
      paramLabel = "DIR",
      description = "Where checkpoints lie, and stay. Default: data/checkpoints")
  private @Nullable Path checkpoints;

  @Option(names = "--resume", description = "Go on from the newest checkpoint.")
  private boolean resume;

  @Option(
      names = "--web-port",
      paramLabel = "PORT",
      defaultValue = "0",
      showDefaultValue = Visibility.NEVER,
      description = "Of Flink's web page. Default: 8081, or the next that is free")
  private int webPort;

  @Option(names = "--json", description = "Print counts as one JSON object.")
  private boolean json;

  private final Console console;

  RunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    StopSignal stop = StopSignal.listen();
    JobSettings files = SettingsFiles.load(settings, queues);
    JobSettings masked = redaction == null ? files : files.with(RedactionFile.load(redaction));
    JobSettings ruled = rules.file == null ? masked : masked.ruledBy(RuleFile.checked(rules.file));
    JobSettings loaded = reader.in(ruled);
    Path folder = checkpoints == null ? console.home().resolve("data/checkpoints") : checkpoints;
    Path state = resume ? newest(folder) : null;
    try (TopicsAdmin admin = TopicsAdmin.connect(kafka.servers)) {
      TopicsCommand.tell(console, admin.createMissing());
    }
    console.passing("Starting Flink ...");
    try (Folder work = Folder.temporary();
        LocalCluster cluster =
            LocalCluster.start(
                new LocalCluster.Options(
                    parallelism,
                    webPort,
                    work.path(),
                    folder.toAbsolutePath(),
                    Integer.MAX_VALUE));
        TopicCounts counts = TopicCounts.fromNow(kafka.servers)) {
      cluster.run(env -> build(env, loaded), state);
      console.passed();
      if (!json) {
        console.line(
            "The job runs%s. Flink: %s; Ctrl-C ends it."
                .formatted(
                    state == null ? "" : ", from checkpoint " + state.getFileName(),
                    cluster.webPage()));
      }
      watch(cluster, stop);
      if (bounded) {
        report(counts.untilNow());
      }
    }
    return ExitCodes.DONE;
  }

  private void build(StreamExecutionEnvironment env, JobSettings loaded) {
    if (bounded) {
      ConversationJob.bounded(env, kafka.servers, loaded);
    } else {
      ConversationJob.live(env, kafka.servers, loaded, from);
    }
  }

  private static Path newest(Path folder) throws IOException {
    Path newest = Checkpoints.newest(folder);
    if (newest == null) {
      throw new CommandException("there is no checkpoint in " + folder + " to go on from");
    }
    return newest;
  }

  /** Until it ends or is to end; tells of every restart. */
  private void watch(LocalCluster cluster, StopSignal stop) {
    int told = 0;
    while (!stop.within(LOOK)) {
      List<String> failures = cluster.failures();
      failures
          .subList(Math.min(told, failures.size()), failures.size())
          .forEach(failure -> console.problem("the job was restarted: " + failure));
      told = failures.size();
      switch (cluster.status()) {
        case FINISHED -> {
          return;
        }
        case FAILED, CANCELED -> throw cluster.failure();
        default -> {}
      }
    }
    console.passing("Taking a last checkpoint ...");
    try {
      cluster.checkpoint();
      console.passed();
      console.note("The job has ended; './earshot run --resume' goes on where it was.");
    } catch (ClusterException e) {
      console.passed();
      console.problem("no last checkpoint: " + e.getMessage());
    }
  }

  private void report(Map<String, Long> counts) {
    Report report = new Report();
    counts.forEach((topic, count) -> report.add(topic, topic, count));
    if (json) {
      console.line(report.json());
    } else {
      console.line("The job has worked through its input. Records out:");
      report.print(console);
    }
  }
}
