package io.earshot.domain.conversation;

import static io.earshot.domain.Said.at;
import static io.earshot.domain.Said.edited;
import static io.earshot.domain.Said.ended;
import static io.earshot.domain.Said.hours;
import static io.earshot.domain.Said.minutes;
import static io.earshot.domain.Said.retracted;
import static io.earshot.domain.Said.scored;
import static io.earshot.domain.Said.seconds;
import static io.earshot.domain.Said.started;
import static io.earshot.domain.Said.survey;
import static io.earshot.domain.Story.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.Story;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.Disposition;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.routing.RoutingFacts;
import org.junit.jupiter.api.Test;

/** How conversations end, are corrected, taken up again and forgotten. */
class EpisodesTest {

  @Test
  void theEndIsToldAtOnceAndClosesTheTrouble() {
    Story story = aConversation().in(Channel.CHAT).customerSays(-0.9, Signal.LEGAL_THREAT);

    story.after(seconds(1)).ends();

    assertThat(story.lastTold().status()).isEqualTo(ConversationStatus.ENDED);
    assertThat(story.lastTold().disposition()).isEqualTo(Disposition.RESOLVED);
    assertThat(story.lastTold().endedAt()).isEqualTo(at(1));
    assertThat(story.lastTold().openAlertId()).isNull();
    assertThat(story.lastTold().customerWaitingSince()).isNull();
    assertThat(story.escalations.get(1).severity()).isNull();
    assertThat(story.escalations.get(1).conversationOver()).isTrue();
    assertThat(lastHanded(story).stage()).isEqualTo(RoutingFacts.Stage.OVER);
  }

  @Test
  void aConversationThatFallsSilentEndsInactive() {
    Story story = aConversation().in(Channel.VOICE).customerSays(0).agentAnswersAfter(seconds(5));

    story.after(minutes(15).minusSeconds(1));
    assertThat(story.lastTold().status()).isEqualTo(ConversationStatus.OPEN);

    story.after(seconds(1));
    assertThat(story.lastTold().disposition()).isEqualTo(Disposition.INACTIVE);
    assertThat(story.lastTold().endedAt()).isEqualTo(at(5 + 900));
  }

  @Test
  void anEndThatComesAfterTheIdleEndCorrectsIt() {
    Story story = aConversation().in(Channel.VOICE).customerSays(0).after(minutes(20));

    story.happens(ended(10));

    assertThat(story.lastTold().disposition()).isEqualTo(Disposition.RESOLVED);
    assertThat(story.lastTold().endedAt()).isEqualTo(at(10));
  }

  @Test
  void anEndToldTwiceIsToldOnce() {
    Story story = aConversation().in(Channel.CHAT).customerSays(0).ends().andFromHereOn();

    story.happens(ended(0));

    assertThat(story.snapshots).isEmpty();
  }

  @Test
  void aLateMessageCorrectsTheEndedConversationAndNeverReopensIt() {
    Story story = aConversation().in(Channel.CHAT).customerSays(0.5).after(seconds(10)).ends();
    int revision = story.lastTold().revision();
    story.andFromHereOn();

    story.hears(scored(ParticipantRole.CUSTOMER, "late", 5, -0.9, Signal.LEGAL_THREAT));

    assertThat(story.snapshots).hasSize(1);
    assertThat(story.lastTold().status()).isEqualTo(ConversationStatus.ENDED);
    assertThat(story.lastTold().revision()).isEqualTo(revision + 1);
    assertThat(story.lastTold().mood().score()).isLessThan(0);
    assertThat(story.lastTold().lastMessageAt()).isEqualTo(at(5));
    assertThat(story.lastTold().endedAt()).isEqualTo(at(10));
    assertThat(story.escalations).isEmpty();
    assertThat(story.routing).isEmpty();
  }

  @Test
  void aMessageSentAfterTheEndOpensANewEpisode() {
    Story story = aConversation().in(Channel.CHAT).customerSays(-0.9, Signal.LEGAL_THREAT);
    story.after(seconds(10)).ends();
    int revision = story.lastTold().revision();

    story.after(minutes(5)).customerSays(0.2);

    assertThat(story.lastTold().status()).isEqualTo(ConversationStatus.OPEN);
    assertThat(story.lastTold().revision()).isEqualTo(revision + 1);
    assertThat(story.lastTold().startedAt()).isEqualTo(at(310));
    assertThat(story.lastTold().messages()).isEqualTo(new MessageCounts(1, 0));
    assertThat(story.lastTold().signals()).isEmpty();
    assertThat(story.lastTold().queue()).isEqualTo("billing");
    assertThat(story.lastTold().endedAt()).isNull();
    assertThat(lastHanded(story).stage()).isEqualTo(RoutingFacts.Stage.OPEN);
    assertThat(lastHanded(story).openedAt()).isEqualTo(at(310));
  }

  @Test
  void anEndOfAnEarlierEpisodeDoesNotEndThePresentOne() {
    Story story = aConversation().in(Channel.CHAT).customerSays(0).after(seconds(10)).ends();
    story.after(minutes(5)).customerSays(0).andFromHereOn();

    story.happens(ended(10));

    assertThat(story.snapshots).isEmpty();
    assertThat(story.routing).isEmpty();
  }

  @Test
  void aCorrectionAfterTheEndDoesNotReopenTheConversation() {
    Story story = aConversation().in(Channel.CHAT).customerSays(-0.9).after(seconds(10)).ends();

    story.hears(edited("m-1", 2, 20, 0.9));
    assertThat(story.lastTold().status()).isEqualTo(ConversationStatus.ENDED);
    assertThat(story.lastTold().mood().score()).isGreaterThan(0.8);

    story.hears(retracted("m-1", 3, 30));
    assertThat(story.lastTold().status()).isEqualTo(ConversationStatus.ENDED);
    assertThat(story.lastTold().mood()).isNull();
    assertThat(story.lastTold().messages()).isEqualTo(new MessageCounts(0, 0));
  }

  @Test
  void aLateStartFillsInAnEndedConversation() {
    Story story = aConversation().customerSays(0).after(seconds(10)).ends();

    story.happens(started(-1, Channel.VOICE, "billing"));

    assertThat(story.lastTold().status()).isEqualTo(ConversationStatus.ENDED);
    assertThat(story.lastTold().queue()).isEqualTo("billing");
    assertThat(story.lastTold().startedAt()).isEqualTo(at(-1));
  }

  @Test
  void whatHappensAfterTheEndButIsNoMessageChangesNothing() {
    Story story = aConversation().in(Channel.CHAT).customerSays(0).ends().andFromHereOn();

    story.after(seconds(5)).isJoinedBy("a-1").happens(survey(5, 2));

    assertThat(story.snapshots).isEmpty();
    assertThat(story.routing).isEmpty();
  }

  @Test
  void anEndedConversationIsForgottenOnce() {
    Story story = aConversation().in(Channel.CHAT).customerSays(0).ends().andFromHereOn();

    story.after(hours(24));

    assertThat(story.snapshots).hasSize(1);
    assertThat(story.lastTold().status()).isEqualTo(ConversationStatus.FORGOTTEN);
    assertThat(lastHanded(story).stage()).isEqualTo(RoutingFacts.Stage.FORGOTTEN);
    assertThat(story.isForgotten()).isTrue();
    story.after(hours(48));
    assertThat(story.snapshots).hasSize(1);
  }

  @Test
  void aSilentConversationEndsAndIsForgotten() {
    Story story = aConversation().in(Channel.VOICE).customerSays(0);

    story.after(hours(25));

    assertThat(story.isForgotten()).isTrue();
    assertThat(story.snapshots)
        .extracting(ConversationSnapshot::status)
        .containsSubsequence(
            ConversationStatus.OPEN, ConversationStatus.ENDED, ConversationStatus.FORGOTTEN);
  }

  @Test
  void whatOnlyCorrectsOpensNothing() {
    Story story = aConversation();

    story.hears(retracted("m-1", 2, 0)).hears(edited("m-1", 2, 0, -1)).happens(survey(0, 1));

    assertThat(story.snapshots).isEmpty();
    assertThat(story.isForgotten()).isTrue();
  }

  private static RoutingFacts lastHanded(Story story) {
    return story.routing.get(story.routing.size() - 1);
  }
}
