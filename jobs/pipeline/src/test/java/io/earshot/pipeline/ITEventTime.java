package io.earshot.pipeline;

import static io.earshot.pipeline.given.Script.NOON;
import static io.earshot.pipeline.given.TinyModels.ANGRY;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.alert.Alert;
import io.earshot.domain.customer.CustomerProfile;
import io.earshot.domain.customer.Tier;
import io.earshot.domain.escalation.Reason;
import io.earshot.domain.event.CustomerId;
import io.earshot.pipeline.given.Await;
import io.earshot.pipeline.given.GivenSettings;
import io.earshot.pipeline.given.Script;
import io.earshot.pipeline.memory.MemoryPlace;
import io.earshot.pipeline.memory.Received;
import io.earshot.pipeline.settings.EventTimeSettings;
import io.earshot.pipeline.settings.JobSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Event time of the whole job, on a cluster: who moves it, and who must not hold it back. */
final class ITEventTime {

  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(2)
              .build());

  /** A minute of silence in a tenth of a second. */
  private static final EventTimeSettings SPED_UP =
      new EventTimeSettings(Duration.ZERO, Duration.ofMillis(200), 600);

  /** As good as no clock at all. */
  private static final EventTimeSettings SLOWED_DOWN =
      new EventTimeSettings(Duration.ZERO, Duration.ofMillis(200), 0.001);

  private final MemoryPlace place = new MemoryPlace();
  private final Received received = new Received();

  @Test
  void aSilenceEscalatesOnAStreamThatHasStopped() throws Exception {
    Script call = Script.call("c1");
    JobClient job = start(SPED_UP);
    place.introduce(profileOf("anna"));
    Await.until("the job runs", () -> !received.customers.written().isEmpty());
    Await.until("half a second has passed", Await.elapsed(Duration.ofMillis(500)));

    place.report(call.startedBy("anna"), call.customer(10, ANGRY), call.customer(12, ANGRY));
    Await.until("somebody is alerted", () -> !received.alerts.written().isEmpty());

    Alert alert = received.alerts.written().get(0);
    assertThat(alert.conversationId()).isEqualTo(call.id());
    assertThat(alert.because()).extracting(Reason::id).contains("unanswered");
    assertThat(alert.openedAt()).isEqualTo(call.second(70));
    Await.until(
        "the next lead is told",
        () -> received.alerts.written().stream().anyMatch(it -> it.level() == 2));
    job.cancel().get();
  }

  @Test
  void aPartitionThatHasFallenSilentDoesNotHoldBackThoseOfOtherSubtasks() throws Exception {
    Script waiting = Script.call("c1");
    Script busy = Script.call("c2");
    place.reportOn(
        0, waiting.startedBy("anna"), waiting.customer(10, ANGRY), waiting.customer(12, ANGRY));
    place.reportOn(1, busy.startedBy("ben"), busy.agent(600, "One moment"));

    JobClient job = start(SLOWED_DOWN);
    Await.until("both waits are told", () -> received.alerts.written().size() >= 2);

    assertThat(received.alerts.written())
        .allSatisfy(alert -> assertThat(alert.conversationId()).isEqualTo(waiting.id()));
    assertThat(received.alerts.written())
        .extracting(Alert::changedAt)
        .startsWith(waiting.second(70), waiting.second(130));
    job.cancel().get();
  }

  private JobClient start(EventTimeSettings eventTime) throws Exception {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(ConversationJob.required());
    env.setParallelism(2);
    JobSettings settings = GivenSettings.timed(eventTime);
    ConversationTopology.build(env, place.following(), received.outputs(), settings, Pace.LIVE);
    return env.executeAsync("event time");
  }

  private static CustomerProfile profileOf(String customer) {
    return new CustomerProfile(new CustomerId(customer), Tier.STANDARD, List.of(), Map.of(), NOON);
  }
}
