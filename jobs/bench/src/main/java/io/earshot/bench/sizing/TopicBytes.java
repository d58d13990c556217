package io.earshot.bench.sizing;

import io.earshot.bench.Home;
import io.earshot.bench.engine.load.Causes;
import io.earshot.bench.engine.load.LoadGenerator;
import io.earshot.bench.engine.load.Scripts;
import io.earshot.bench.engine.load.Talk;
import io.earshot.bench.engine.site.BenchException;
import io.earshot.bench.engine.site.ClusterSize;
import io.earshot.bench.engine.site.Patience;
import io.earshot.bench.engine.site.Site;
import io.earshot.local.Folder;
import io.earshot.pipeline.ConversationJob;
import io.earshot.pipeline.kafka.StartFrom;
import io.earshot.pipeline.settings.SettingsFiles;
import io.earshot.wire.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.ReplicaInfo;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;

/**
 * How many records and bytes a message becomes on each topic, as they lie on Kafka's disk: the
 * whole job on a cluster of its own, fed at a rate, with 2,000 conversations open. {@code make
 * bench-topics}.
 */
public final class TopicBytes {

  private static final int OPEN = 2_000;
  private static final int WARM_UP_SECONDS = 20;

  /** As long as from one checkpoint to the next. */
  private static final int SPELL_SECONDS = 10;

  /** What comes more seldom than once in so many messages is not told. */
  private static final double LEAST = 1_000;

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Site site;
  private final Admin admin;

  private TopicBytes(Site site, Admin admin) {
    this.site = site;
    this.admin = admin;
  }

  /**
   * Measures and prints lines as measured-costs.yaml has them.
   *
   * @param arguments messages a second and seconds; 250 and 60 if not given
   */
  public static void main(String[] arguments) throws IOException {
    int perSecond = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 250;
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
    System.out.print(measure(Home.own(), perSecond, seconds));
  }

  /** Lines of measured-costs.yaml: a message's records and bytes by topic, and a checkpoint's. */
  static String measure(Home home, int perSecond, int seconds) throws IOException {
    Scripts scripts = Scripts.ofCorpus(home.corpus());
    try (Folder own = Folder.temporary();
        Site site = Site.ofFlink(own.path(), ClusterSize.usual(1))) {
      String servers = site.broker().bootstrapServers();
      try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers));
          LoadGenerator load =
              new LoadGenerator(servers, new Talk(scripts, OPEN, 7), new Causes())) {
        site.submit(
            Map.of(),
            env ->
                ConversationJob.live(env, servers, SettingsFiles.defaults(), StartFrom.EARLIEST));
        return new TopicBytes(site, admin).measure(load, perSecond, seconds);
      }
    }
  }

  private String measure(LoadGenerator load, int perSecond, int seconds) {
    long sent = (long) perSecond * WARM_UP_SECONDS;
    load.paced(sent, perSecond);
    awaitScored(sent);
    Map<String, Long> records = records();
    Map<String, Long> bytes = bytes();
    long newBytes = 0;
    int spells = Math.max(1, seconds / SPELL_SECONDS);
    long each = (long) perSecond * SPELL_SECONDS;
    for (int spell = 0; spell < spells; spell++) {
      load.paced(each, perSecond);
      newBytes += Objects.requireNonNull(site.lastCheckpoint()).newBytes();
    }
    double messages = (double) each * spells;
    awaitScored(sent + each * spells);
    Map<String, Long> recordsAfter = records();
    StringBuilder lines = new StringBuilder("topics:\n");
    bytes()
        .forEach(
            (topic, after) -> {
              long more = after - bytes.getOrDefault(topic, 0L);
              long told = recordsAfter.getOrDefault(topic, 0L) - records.getOrDefault(topic, 0L);
              if (told > messages / LEAST) {
                lines.append(line(topic, told / messages, more / messages));
              }
            });
    return lines
        .append("checkpoint:\n  newBytes: ")
        .append(newBytes / spells)
        .append(" # of ")
        .append(Objects.requireNonNull(site.lastCheckpoint()).stateBytes())
        .append(" bytes at the end\n")
        .toString();
  }

  private static String line(String topic, double records, double bytes) {
    return String.format(
        Locale.ROOT, "  %s: {records: %.3f, bytes: %.0f}%n", topic, records, bytes);
  }

  private void awaitScored(long messages) {
    Patience patience = new Patience(PATIENCE, "messages to be told");
    while (records().getOrDefault(Topics.SCORED_MESSAGES.name(), 0L) < messages) {
      if (site.restarts() > 0) {
        throw new BenchException("the job has begun again", null);
      }
      patience.spend();
    }
  }

  private Map<String, Long> records() {
    List<String> topics = Topics.all().stream().map(topic -> topic.name()).toList();
    Map<TopicPartition, OffsetSpec> ends =
        got(admin.describeTopics(topics).allTopicNames()).values().stream()
            .flatMap(
                topic ->
                    topic.partitions().stream()
                        .map(one -> new TopicPartition(topic.name(), one.partition())))
            .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
    Map<String, Long> sum = new TreeMap<>();
    got(admin.listOffsets(ends).all())
        .forEach((partition, end) -> sum.merge(partition.topic(), end.offset(), Long::sum));
    return sum;
  }

  private Map<String, Long> bytes() {
    List<Integer> brokers = got(admin.describeCluster().nodes()).stream().map(Node::id).toList();
    Map<String, Long> sum = new TreeMap<>();
    for (Map<String, LogDirDescription> broker :
        got(admin.describeLogDirs(brokers).allDescriptions()).values()) {
      for (LogDirDescription folder : broker.values()) {
        for (Map.Entry<TopicPartition, ReplicaInfo> log : folder.replicaInfos().entrySet()) {
          if (!log.getKey().topic().startsWith("__")) {
            sum.merge(log.getKey().topic(), log.getValue().size(), Long::sum);
          }
        }
      }
    }
    return sum;
  }

  private static <T> T got(KafkaFuture<T> answer) {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw new BenchException("Kafka did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchException("interrupted", e);
    }
  }
}
