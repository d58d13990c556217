package io.earshot.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.alert.Alert;
import io.earshot.domain.alert.AlertState;
import io.earshot.domain.customer.CustomerProfile;
import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.Message;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.routing.RoutingDecision;
import io.earshot.pipeline.given.Await;
import io.earshot.pipeline.given.Broken;
import io.earshot.pipeline.given.GivenSettings;
import io.earshot.pipeline.given.Script;
import io.earshot.pipeline.given.Traffic;
import io.earshot.pipeline.memory.MemoryPlace;
import io.earshot.pipeline.memory.Received;
import io.earshot.pipeline.settings.EventTimeSettings;
import io.earshot.pipeline.settings.JobSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.testutils.CommonTestUtils;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.InjectMiniCluster;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The whole job with RocksDB on a cluster in which nothing is restarted: a failure fails. */
final class ITConversationTopology {

  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(3)
              .build());

  private static final int CALLS = 40;

  /** So patient that no time passes before the input ends. */
  private static final EventTimeSettings PATIENT =
      new EventTimeSettings(Duration.ofDays(1), Duration.ofSeconds(2), 1);

  @TempDir private Path folder;
  private JobSettings settings = GivenSettings.timed(PATIENT);

  @Test
  void everyMessageIsScoredOnceAndTroubleIsToldAndRouted() throws Exception {
    List<ConversationEvent> traffic = Traffic.of(CALLS, 20);
    MemoryPlace place = placeWith(traffic);
    Received received = new Received();

    run(place.reading(1), received, Pace.BOUNDED, 2);

    assertThat(received.scored.written())
        .extracting(it -> it.messageId() + " " + it.revision())
        .doesNotHaveDuplicates();
    assertThat(received.scored.written())
        .filteredOn(it -> it.revision() == 1)
        .extracting(ScoredMessage::messageId)
        .containsExactlyInAnyOrderElementsOf(
            traffic.stream()
                .filter(Message.class::isInstance)
                .map(it -> ((Message) it).messageId())
                .distinct()
                .toList());
    assertThat(received.alerts.written())
        .extracting(Alert::state)
        .contains(AlertState.OPENED, AlertState.RAISED, AlertState.CLEARED, AlertState.CLOSED);
    assertThat(received.decisions.written())
        .extracting(RoutingDecision::conversationId)
        .containsAll(traffic.stream().map(ConversationEvent::conversationId).distinct().toList());
    assertThat(received.deadLetters.written()).isEmpty();
  }

  @Test
  void boundedRunsOverTheSameRecordsSayTheSameHoweverTheyAreInterleaved() throws Exception {
    MemoryPlace place = placeWith(Traffic.of(CALLS, 20));
    place.introduce(
        new CustomerProfile(
            new CustomerId("customer-3"), Tier.VIP, List.of("de"), Map.of(), Script.NOON));
    Received first = new Received();
    Received second = new Received();
    Received third = new Received();

    run(place.reading(1), first, Pace.BOUNDED, 2);
    run(place.reading(1_000), second, Pace.BOUNDED, 3);
    run(place.reading(7), third, Pace.BOUNDED, 1);

    assertThat(first.everything()).hasSizeGreaterThan(500);
    assertThat(difference(first, second)).isEmpty();
    assertThat(difference(first, third)).isEmpty();
  }

  @Test
  void aThousandBrokenRecordsBecomeAThousandDeadLettersAndHarmNothing() throws Exception {
    List<ConversationEvent> traffic = Traffic.of(CALLS, CALLS);
    MemoryPlace clean = placeWith(traffic);
    MemoryPlace soiled = new MemoryPlace();
    for (int i = 0; i < 1_000; i++) {
      soiled.events.append(i % MemoryPlace.PARTITIONS, "broken", Broken.value(i));
      soiled.report(traffic.subList(traffic.size() * i / 1_000, traffic.size() * (i + 1) / 1_000));
    }
    Received ofClean = new Received();
    Received ofSoiled = new Received();

    run(clean.reading(1), ofClean, Pace.BOUNDED, 2);
    run(soiled.reading(1), ofSoiled, Pace.LIVE, 2);

    assertThat(ofSoiled.deadLetters.written())
        .hasSize(1_000)
        .extracting(it -> it.partition() + "@" + it.offset())
        .doesNotHaveDuplicates();
    assertThat(ofSoiled.scored.written())
        .extracting(it -> it.messageId() + " " + it.revision())
        .containsExactlyInAnyOrderElementsOf(
            ofClean.scored.written().stream()
                .map(it -> it.messageId() + " " + it.revision())
                .toList());
  }

  @Test
  void aSavepointGoesOnWithAnyParallelismAsIfNothingHadHappened(
      @InjectMiniCluster MiniCluster cluster) throws Exception {
    settings = GivenSettings.unrationed(PATIENT);
    List<ConversationEvent> traffic = Traffic.of(CALLS, CALLS);
    Received uninterrupted = new Received();
    run(placeWith(traffic).reading(1), uninterrupted, Pace.LIVE, 2);

    MemoryPlace place = placeWith(traffic.subList(0, traffic.size() / 2));
    Received before = new Received();
    JobClient job = start(place.following(), before, Pace.LIVE, 2, new Configuration());
    Await.until("it is in the middle", () -> before.scored.written().size() > 200);
    CommonTestUtils.waitForAllTaskRunning(cluster, job.getJobID(), false);
    String savepoint =
        job.stopWithSavepoint(false, folder.toUri().toString(), SavepointFormatType.CANONICAL)
            .get();
    place.report(traffic.subList(traffic.size() / 2, traffic.size()));

    for (int parallelism : new int[] {1, 3}) {
      Received after = new Received();
      Configuration from = new Configuration();
      from.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
      start(place.reading(1), after, Pace.LIVE, parallelism, from).getJobExecutionResult().get();

      assertThat(before.latest(after))
          .as("at parallelism " + parallelism)
          .isEqualTo(uninterrupted.latest(new Received()));
    }
  }

  /** What one of them says and the other does not, or not as often. */
  private static List<String> difference(Received a, Received b) {
    List<String> difference = new ArrayList<>(a.everything());
    b.everything()
        .forEach(
            said -> {
              if (!difference.remove(said)) {
                difference.add("only now: " + said);
              }
            });
    return difference;
  }

  private static MemoryPlace placeWith(List<ConversationEvent> traffic) {
    MemoryPlace place = new MemoryPlace();
    place.report(traffic);
    return place;
  }

  private void run(Inputs in, Received out, Pace pace, int parallelism) throws Exception {
    start(in, out, pace, parallelism, new Configuration()).getJobExecutionResult().get();
  }

  private JobClient start(Inputs in, Received out, Pace pace, int parallelism, Configuration more)
      throws Exception {
    Configuration configuration = ConversationJob.required();
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(500));
    configuration.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, folder.toUri().toString());
    configuration.addAll(more);
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    env.setParallelism(parallelism);
    ConversationTopology.build(env, in, out.outputs(), settings, pace);
    return env.executeAsync("conversations");
  }
}
