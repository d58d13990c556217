package io.earshot.domain.conversation;

import static io.earshot.domain.Said.at;
import static io.earshot.domain.Said.minutes;
import static io.earshot.domain.Said.recalled;
import static io.earshot.domain.Said.scored;
import static io.earshot.domain.Said.seconds;
import static io.earshot.domain.Said.started;
import static io.earshot.domain.Story.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.Said;
import io.earshot.domain.Story;
import io.earshot.domain.customer.Tier;
import io.earshot.domain.escalation.Escalation;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.mood.MoodBand;
import io.earshot.domain.reading.Signal;
import org.junit.jupiter.api.Test;

class ConversationDeskTest {

  @Test
  void aConversationMayBeginWithItsFirstMessage() {
    Story story = aConversation().customerSays(-0.4);

    assertThat(story.snapshots).hasSize(1);
    assertThat(story.lastTold().status()).isEqualTo(ConversationStatus.OPEN);
    assertThat(story.lastTold().channel()).isEqualTo(Channel.UNKNOWN);
    assertThat(story.lastTold().revision()).isOne();
    assertThat(story.lastTold().messages()).isEqualTo(new MessageCounts(1, 0));
  }

  @Test
  void aStartThatComesAfterTheFirstMessageIsMerged() {
    Story story = aConversation().after(seconds(5)).customerSays(-0.4);
    story.happens(started(1, Channel.VOICE, "billing"));

    assertThat(story.lastTold().channel()).isEqualTo(Channel.VOICE);
    assertThat(story.lastTold().queue()).isEqualTo("billing");
    assertThat(story.lastTold().team()).isEqualTo("north");
    assertThat(story.lastTold().customerId()).isEqualTo(Said.CUSTOMER);
    assertThat(story.lastTold().startedAt()).isEqualTo(at(1));
    assertThat(story.lastTold().messages().customer()).isOne();
  }

  @Test
  void aLateStartDoesNotTakeBackATransfer() {
    Story story = aConversation().after(seconds(5)).isTransferredTo("retention").isJoinedBy("a-1");
    story.happens(started(1, Channel.CHAT, "billing"));

    assertThat(story.lastTold().queue()).isEqualTo("retention");
    assertThat(story.lastTold().team()).isEqualTo("south");
    assertThat(story.lastTold().agentId()).isEqualTo("a-1");
    assertThat(story.lastTold().channel()).isEqualTo(Channel.CHAT);
  }

  @Test
  void aTransferIsToldAtOnce() {
    Story story = aConversation().in(Channel.CHAT).isJoinedBy("a-1").andFromHereOn();

    story.isTransferredTo("retention");

    assertThat(story.snapshots).hasSize(1);
    assertThat(story.lastTold().team()).isEqualTo("south");
    assertThat(story.lastTold().agentId()).isNull();
  }

  @Test
  void aChangeThatIsNotUrgentIsToldEveryTwoSecondsAtMost() {
    Story story = aConversation().in(Channel.CHAT).customerSays(0).customerSays(0).agentAnswers();
    assertThat(story.snapshots).hasSize(1);

    story.after(seconds(2));

    assertThat(story.snapshots).hasSize(2);
    assertThat(story.lastTold().changedAt()).isEqualTo(at(2));
    assertThat(story.lastTold().messages()).isEqualTo(new MessageCounts(2, 1));
    story.after(seconds(30));
    assertThat(story.snapshots).hasSize(2);
  }

  @Test
  void aChangeOfMoodBandIsToldAtOnce() {
    Story story = aConversation().in(Channel.CHAT).andFromHereOn();

    story.customerSays(-0.9);

    assertThat(story.snapshots).hasSize(1);
    assertThat(story.lastTold().mood().score()).isLessThan(-0.8);
  }

  @Test
  void silenceEscalatesOnceAndIsTakenBackWhenAnAgentAnswers() {
    Story story = aConversation().in(Channel.CHAT).customerSays(0);

    story.after(seconds(89));
    assertThat(story.escalations).isEmpty();

    story.after(seconds(60));
    assertThat(story.escalations).hasSize(1);
    assertThat(story.escalations.get(0).at()).isEqualTo(at(90));
    assertThat(story.escalations.get(0).severity()).isEqualTo(Severity.WATCH);

    story.agentAnswers();
    assertThat(story.escalations).hasSize(2);
    assertThat(story.escalations.get(1).severity()).isNull();
    assertThat(story.escalations.get(1).conversationOver()).isFalse();
  }

  @Test
  void anEscalationFoundBySilenceIsToldWithTheConversationAtOnce() {
    Story story = aConversation().in(Channel.CHAT).customerSays(0).after(seconds(10));
    assertThat(story.lastTold().openAlertId()).isNull();

    story.after(seconds(80));

    assertThat(story.lastTold().changedAt()).isEqualTo(at(90));
    assertThat(story.lastTold().openAlertId()).isEqualTo(story.lastAlert().alertId());
    assertThat(story.lastTold().customerWaitingSince()).isEqualTo(at(0));
  }

  @Test
  void twiceAsLongASilenceIsWorse() {
    Story story = aConversation().in(Channel.CHAT).customerSays(0).after(minutes(10));

    assertThat(story.escalations).extracting(Escalation::at).containsExactly(at(90), at(180));
    assertThat(story.escalations.get(1).severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void aGoodbyeDoesNotStartTheWait() {
    Story story = aConversation().in(Channel.CHAT).customerSays(0).agentAnswersAfter(seconds(5));

    story.customerSaysGoodbye().after(minutes(10));

    assertThat(story.escalations).isEmpty();
  }

  @Test
  void anAnswerThatComesLateTakesTheSilenceBack() {
    Story story = aConversation().in(Channel.CHAT).customerSays(0).after(seconds(95));

    story.hears(scored(ParticipantRole.AGENT, "a-1", 20, 0));

    assertThat(story.escalations.get(1).severity()).isNull();
  }

  @Test
  void theMoodBeforeTheTroubleIsTold() {
    Story story = aConversation().in(Channel.CHAT).customerSays(0.5);

    story.after(seconds(5)).customerSays(-0.9, Signal.LEGAL_THREAT);

    assertThat(story.escalations.get(0).mood().before()).isEqualTo(0.5);
    assertThat(story.escalations.get(0).mood().now()).isLessThan(0);
  }

  @Test
  void theStepsOfRecoveryTakenAreTold() {
    Story story = aConversation().in(Channel.CHAT).customerSays(-0.5);
    story.agentAnswersAfter(seconds(5), Signal.APOLOGY, Signal.EMPATHY);
    story.customerSays(-0.9, Signal.LEGAL_THREAT);

    assertThat(story.escalations.get(0).recoverySteps().apologise()).isTrue();
    assertThat(story.escalations.get(0).recoverySteps().listen()).isTrue();
    assertThat(story.escalations.get(0).recoverySteps().solve()).isFalse();
  }

  @Test
  void routingIsHandedFactsOnlyWhenItWouldSeeADifference() {
    Story story = aConversation().in(Channel.CHAT).customerSays(0).customerSays(0).customerSays(0);
    assertThat(story.routing)
        .extracting(facts -> facts.matter().customerMessages())
        .containsExactly(0, 1);

    story.andFromHereOn().customerSays(-1).customerSays(-1).customerSays(-1);

    assertThat(story.routing)
        .extracting(facts -> facts.feeling().mood())
        .containsExactly(MoodBand.UNHAPPY, MoodBand.ANGRY);
  }

  @Test
  void routingHearsOfTheCustomerAsSoonAsHeIsRecalled() {
    Story story = aConversation().in(Channel.CHAT).andFromHereOn();

    story.happens(recalled(0));

    assertThat(story.routing)
        .extracting(facts -> facts.customer().tier())
        .containsExactly(Tier.VIP);
    assertThat(story.routing.get(0).customer().contacts7d()).isEqualTo(2);
  }

  @Test
  void aCustomerWhoIsRecalledBeforeTheStartIsKnownAtTheStart() {
    Story story = aConversation().happens(recalled(0)).in(Channel.CHAT);

    assertThat(story.routing)
        .extracting(facts -> facts.customer().tier())
        .containsExactly(Tier.VIP);
    assertThat(story.lastTold().tier()).isEqualTo(Tier.VIP);
  }

  @Test
  void aRecalledCustomerAloneIsNoConversation() {
    Story story = aConversation().happens(recalled(0)).after(minutes(61));

    assertThat(story.snapshots).isEmpty();
    assertThat(story.routing).isEmpty();
    assertThat(story.isForgotten()).isTrue();
  }
}
