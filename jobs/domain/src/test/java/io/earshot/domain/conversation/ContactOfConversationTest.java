package io.earshot.domain.conversation;

import static io.earshot.domain.Said.CONVERSATION;
import static io.earshot.domain.Said.CUSTOMER;
import static io.earshot.domain.Said.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.customer.Contact;
import io.earshot.domain.customer.ContactRevision;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.Disposition;
import io.earshot.domain.mood.Mood;
import io.earshot.domain.mood.MoodTrend;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a customer is remembered by. */
class ContactOfConversationTest {

  @Test
  void anOpenConversationInAnEvenMoodIsNoContact() {
    assertThat(open(-0.39).contact()).isNull();
  }

  @Test
  void anOpenConversationThatHasTurnedBadIsOneInTenthsOfMood() {
    ContactRevision turned = open(-0.4321).contact();

    assertThat(turned.contact().mood()).isEqualTo(-0.4);
    assertThat(turned.contact().wasBad()).isTrue();
    assertThat(turned.contact().endedAt()).isNull();
    assertThat(turned.heardAt()).isEqualTo(at(60));
    assertThat(turned.changedAt()).isEqualTo(at(900));
  }

  @Test
  void oneThatHasEndedIsOneWithItsMoodAsItWas() {
    ContactRevision ended = ended(Disposition.RESOLVED, "billing").contact();

    assertThat(ended.contact())
        .isEqualTo(
            new Contact(
                CONVERSATION,
                Channel.CHAT,
                "billing",
                Disposition.RESOLVED,
                -0.4321,
                at(0),
                at(900)));
    assertThat(ended.heardAt()).isEqualTo(at(900));
  }

  @Test
  void oneThatSilenceEndedWasHeardLastAtItsLastMessage() {
    assertThat(ended(Disposition.INACTIVE, "billing").contact().heardAt()).isEqualTo(at(60));
  }

  @Test
  void oneAboutAnythingElseIsAboutNoMatterThatCouldComeBack() {
    assertThat(ended(Disposition.RESOLVED, "other").contact().contact().subject()).isNull();
  }

  @Test
  void oneThatIsForgottenIsNone() {
    assertThat(snapshot(ConversationStatus.FORGOTTEN, -0.9, Disposition.RESOLVED, "billing"))
        .extracting(ConversationSnapshot::contact)
        .isNull();
  }

  private static ConversationSnapshot open(double mood) {
    return snapshot(ConversationStatus.OPEN, mood, null, "billing");
  }

  private static ConversationSnapshot ended(Disposition how, String subject) {
    return snapshot(ConversationStatus.ENDED, -0.4321, how, subject);
  }

  private static ConversationSnapshot snapshot(
      ConversationStatus status, double mood, @Nullable Disposition how, String subject) {
    return new ConversationSnapshot(
        CONVERSATION,
        7,
        status,
        at(900),
        CUSTOMER,
        null,
        Channel.CHAT,
        null,
        null,
        null,
        null,
        at(0),
        at(60),
        null,
        new MessageCounts(3, 2),
        new Mood(mood, MoodTrend.FALLING, mood, 3, null),
        null,
        Map.of(),
        new Subject(subject, 0.9),
        null,
        how,
        how == null ? null : at(900),
        0);
  }
}
