package io.earshot.pipeline;

import static io.earshot.pipeline.given.TinyModels.ANGRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.earshot.domain.conversation.ConversationSnapshot;
import io.earshot.domain.conversation.ConversationStatus;
import io.earshot.domain.customer.Continuation;
import io.earshot.domain.customer.CustomerProfile;
import io.earshot.domain.customer.CustomerStanding;
import io.earshot.domain.customer.Tier;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationStarted;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.Disposition;
import io.earshot.domain.rule.Rule;
import io.earshot.domain.rule.RuleFinding;
import io.earshot.pipeline.given.Await;
import io.earshot.pipeline.given.GivenSettings;
import io.earshot.pipeline.given.Ruled;
import io.earshot.pipeline.given.Script;
import io.earshot.pipeline.memory.MemoryPlace;
import io.earshot.pipeline.memory.Received;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.wire.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A customer's way through two channels, on a cluster, with the loop through the topic. */
final class ITCustomerStory {

  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(2)
              .build());

  private static final CustomerId ANNA = new CustomerId("anna");

  private static final Rule CALLS_AFTER_BAD_CHAT =
      Ruled.rule(
          "calls-after-bad-chat",
          Severity.WARNING,
          "conversation.channel == 'VOICE' && customer.continuesFromChannel == 'CHAT'"
              + " && customer.continuesMood <= -0.4");

  private final MemoryPlace place = new MemoryPlace();
  private final Received received = new Received();
  private int looped;

  @Test
  void aCallHoursAfterABadChatContinuesItAndRulesSeeThat() throws Exception {
    Script chat = Script.call("chat");
    Script call = Script.call("call").startingAt(Script.NOON.plus(Duration.ofHours(3)));
    JobClient job = start();
    place.introduce(new CustomerProfile(ANNA, Tier.VIP, List.of("en"), Map.of(), Script.NOON));
    place.report(
        begun(chat, Channel.CHAT),
        chat.customer(10, ANGRY),
        chat.customer(20, ANGRY),
        chat.ended(600));
    Await.until("the customer is remembered by the chat", this::isRemembered);

    place.report(begun(call, Channel.VOICE), call.customer(5, "Hello"));
    Await.until("the rule fires", () -> !received.findings.written().isEmpty());

    assertThat(received.findings.written())
        .extracting(RuleFinding::ruleId, RuleFinding::conversationId)
        .containsExactly(tuple("calls-after-bad-chat", call.id()));
    Continuation continues = newest().continues();
    assertThat(continues.conversationId()).isEqualTo(chat.id());
    assertThat(continues.disposition()).isEqualTo(Disposition.RESOLVED);
    assertThat(continues.mood()).isNegative();
    assertThat(continues.awayMillis()).isEqualTo(Duration.ofHours(3).minusSeconds(600).toMillis());
    assertThat(newest().channelSwitches30d()).isOne();
    assertThat(newest().tier()).isEqualTo(Tier.VIP);
    job.cancel().get();
  }

  /** Takes what was written of conversations to where the job reads it, as a Kafka would. */
  private boolean isRemembered() {
    List<ConversationSnapshot> written = received.conversations.written();
    for (; looped < written.size(); looped++) {
      ConversationSnapshot snapshot = written.get(looped);
      if (snapshot.status() != ConversationStatus.FORGOTTEN) {
        place.contacts.append(
            snapshot.conversationId().value(), Topics.CONVERSATIONS.encode(snapshot).value());
      }
    }
    return received.customers.written().stream()
        .anyMatch(it -> it.lastContacts().stream().anyMatch(contact -> contact.endedAt() != null));
  }

  private CustomerStanding newest() {
    List<CustomerStanding> standings = received.customers.written();
    return standings.get(standings.size() - 1);
  }

  private static ConversationStarted begun(Script script, Channel channel) {
    ConversationStarted call = script.startedBy(ANNA.value());
    return new ConversationStarted(
        call.conversationId(),
        call.occurredAt(),
        channel,
        ANNA,
        call.queue(),
        null,
        null,
        null,
        Map.of());
  }

  private JobClient start() throws Exception {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(ConversationJob.required());
    env.setParallelism(2);
    JobSettings settings = GivenSettings.shipped().ruledBy(List.of(CALLS_AFTER_BAD_CHAT));
    ConversationTopology.build(env, place.following(), received.outputs(), settings, Pace.LIVE);
    return env.executeAsync("a story");
  }
}
