package io.earshot.local.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationEnded;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.ConversationStarted;
import io.earshot.domain.event.Disposition;
import io.earshot.domain.event.Message;
import io.earshot.domain.event.MessageId;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.routing.DecisionId;
import io.earshot.domain.routing.Priority;
import io.earshot.domain.routing.RoutingDecision;
import io.earshot.domain.routing.Target;
import io.earshot.pipeline.settings.SettingsFiles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeardConversationTest {

  private static final ConversationId ID = new ConversationId("c-1");
  private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

  private final HeardConversation heard = new HeardConversation(ID);

  @Test
  void decisionsCountFromTheArrivalAndUpToTheFirstAnswer() {
    starts(Channel.CHAT);
    says(ParticipantRole.CUSTOMER, 10);
    says(ParticipantRole.AGENT, 70);
    decides(3, 90, 99);
    decides(2, 20, 60);
    decides(1, 0, 40);

    assertThat(enquiry().decided())
        .extracting(Ranking::after, Ranking::priority)
        .containsExactly(tuple(Duration.ZERO, 40), tuple(Duration.ofSeconds(10), 60));
  }

  @Test
  void ofDecisionsAtOneTimeTheLastHolds() {
    starts(Channel.CHAT);
    says(ParticipantRole.CUSTOMER, 10);
    decides(1, 0, 40);
    decides(2, 10, 75);

    assertThat(enquiry().decided()).extracting(Ranking::priority).containsExactly(75);
  }

  @Test
  void aCallThatTheAgentOpensIsRoutedWithoutAWordOfTheCaller() {
    starts(Channel.VOICE);
    decides(1, 0, 40);
    says(ParticipantRole.AGENT, 1);
    says(ParticipantRole.CUSTOMER, 5);
    decides(2, 5, 90);

    assertThat(enquiry().decided()).extracting(Ranking::priority).containsExactly(40);
  }

  @Test
  void withoutADecisionItIsAsTheQueueThatItCameTo() {
    starts(Channel.CHAT);
    says(ParticipantRole.CUSTOMER, 0);

    assertThat(enquiry().decided()).containsExactly(enquiry().asQueued());
    assertThat(enquiry().asQueued().skills()).containsExactly("billing");
    assertThat(enquiry().isMoved()).isFalse();
    assertThat(enquiry().tier()).isEqualTo(Tier.STANDARD);
  }

  @Test
  void aCallOccupiesItsAgentFromTheAnswerToTheEnd() {
    starts(Channel.VOICE);
    says(ParticipantRole.CUSTOMER, 0);
    says(ParticipantRole.AGENT, 10);
    ends(130);

    assertThat(heard.handled(new HandlingTimes(2))).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void chatsShareAnAgent() {
    starts(Channel.CHAT);
    says(ParticipantRole.CUSTOMER, 0);
    says(ParticipantRole.AGENT, 10);
    ends(130);

    assertThat(heard.handled(new HandlingTimes(2))).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void anEmailTakesTheTimeOfReadingAndWriting() {
    starts(Channel.EMAIL);
    says(ParticipantRole.CUSTOMER, 0);
    says(ParticipantRole.AGENT, 80_000);
    ends(90_000);

    // three words read at 238 a minute, three written at 19
    assertThat(heard.handled(new HandlingTimes(2)))
        .isEqualTo(Duration.ofMillis(Math.round(3 * 60_000 / 238.0 + 3 * 60_000 / 19.0)));
  }

  @Test
  void whatNobodyAnsweredHasNoHandling() {
    starts(Channel.VOICE);
    says(ParticipantRole.CUSTOMER, 0);
    ends(30);

    assertThat(heard.handled(new HandlingTimes(1))).isNull();
    assertThat(heard.hasCome()).isTrue();
    assertThat(new HeardConversation(ID).hasCome()).isFalse();
  }

  private Enquiry enquiry() {
    return heard.enquiry(SettingsFiles.defaults().routing(), false, Duration.ofMinutes(1));
  }

  private void starts(Channel channel) {
    heard.add(
        new ConversationStarted(ID, at(0), channel, null, "billing", null, null, null, Map.of()));
  }

  private void ends(int seconds) {
    heard.add(new ConversationEnded(ID, at(seconds), Disposition.RESOLVED, null));
  }

  private void says(ParticipantRole role, int seconds) {
    heard.add(
        new Message(
            ID,
            new MessageId("m-" + seconds),
            role,
            null,
            "three plain words",
            at(seconds),
            null,
            null,
            null,
            null,
            true,
            null,
            null,
            false));
  }

  private void decides(int revision, int seconds, int priority) {
    heard.add(
        new RoutingDecision(
            new DecisionId("d-" + revision),
            revision,
            ID,
            null,
            RoutingDecision.Kind.CHANGED,
            at(seconds),
            at(seconds + 900),
            null,
            new Target("billing", List.of("billing"), null, null),
            Priority.of(priority),
            null,
            null,
            null,
            null,
            List.of(),
            null));
  }

  private static Instant at(int seconds) {
    return START.plusSeconds(seconds);
  }
}
