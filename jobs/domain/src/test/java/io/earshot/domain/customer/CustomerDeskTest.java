package io.earshot.domain.customer;

import static io.earshot.domain.customer.Remembered.day;
import static io.earshot.domain.customer.Remembered.ended;
import static io.earshot.domain.customer.Remembered.hours;
import static io.earshot.domain.customer.Remembered.profile;
import static io.earshot.domain.customer.Remembered.turned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.SurveyKind;
import org.junit.jupiter.api.Test;

class CustomerDeskTest {

  private final Remembered anna = new Remembered();

  @Test
  void aNewCustomerIsCountedButNotRecalled() {
    anna.starts("c-1", 0);

    assertThat(anna.standing().contacts7d()).isOne();
    assertThat(anna.standing().revision()).isOne();
    assertThat(anna.recalls).isEmpty();
  }

  @Test
  void aCustomerWhoComesBackIsRecalledWithHisCounts() {
    anna.starts("c-1", 0);
    anna.starts("c-2", 10);
    anna.starts("c-3", 12);

    assertThat(anna.recall().conversationId()).isEqualTo(new ConversationId("c-3"));
    assertThat(anna.recall().standing().contacts7d()).isEqualTo(2);
    assertThat(anna.recall().standing().contacts30d()).isEqualTo(3);
  }

  @Test
  void aStartToldTwiceCountsOnceButIsRecalledAgain() {
    anna.starts("c-1", 0);
    anna.starts("c-2", 1);
    anna.starts("c-2", 1);

    assertThat(anna.standings).hasSize(2);
    assertThat(anna.recalls).hasSize(2).allMatch(r -> r.standing().contacts7d() == 2);
  }

  @Test
  void aStartThatComesLateTellsBothConversations() {
    anna.starts("c-2", 3);
    anna.starts("c-1", 2.5);

    assertThat(anna.standing().asOf()).isEqualTo(day(3));
    assertThat(anna.standing().contacts7d()).isEqualTo(2);
    assertThat(anna.recall().conversationId()).isEqualTo(new ConversationId("c-2"));
    assertThat(anna.recall().standing().contacts7d()).isEqualTo(2);
  }

  @Test
  void aProfileIsToldAndRecalledToTheOpenConversation() {
    anna.starts("c-1", 0);
    anna.hears(profile(Tier.GOLD, 0.1));

    assertThat(anna.standing().tier()).isEqualTo(Tier.GOLD);
    assertThat(anna.recalls).hasSize(1);
    assertThat(anna.recall().conversationId()).isEqualTo(new ConversationId("c-1"));
    assertThat(anna.recall().standing().tier()).isEqualTo(Tier.GOLD);
  }

  @Test
  void aProfileIsNotRecalledToAConversationThatHasEnded() {
    anna.starts("c-1", 0);
    anna.hears(ended("c-1", 0, -0.8, "billing"));
    anna.hears(profile(Tier.GOLD, 1));

    assertThat(anna.recalls).isEmpty();
    assertThat(anna.standing().tier()).isEqualTo(Tier.GOLD);
  }

  @Test
  void anOpenConversationThatTurnedBadStillHearsOfTheProfileAndIsNotHeldAgainstItself() {
    anna.starts("c-1", 0);
    anna.hears(turned("c-1", Channel.CHAT, 0, -0.8));
    anna.hears(profile(Tier.VIP, 0.1));

    assertThat(anna.standing().lastContacts()).hasSize(1);
    assertThat(anna.recalls).hasSize(1);
    assertThat(anna.recall().standing().tier()).isEqualTo(Tier.VIP);
    assertThat(anna.recall().standing().lastContacts()).isEmpty();
    assertThat(anna.recall().standing().mood()).isNull();
  }

  @Test
  void anOlderProfileIsIgnored() {
    anna.hears(profile(Tier.VIP, 2));
    anna.hears(profile(Tier.STANDARD, 1));

    assertThat(anna.standings).hasSize(1);
    assertThat(anna.memory.profile().tier()).isEqualTo(Tier.VIP);
    assertThat(anna.memory.revision()).isEqualTo(2);
  }

  @Test
  void aProfileThatSaysNothingNewIsNotTold() {
    anna.starts("c-1", 0);
    anna.hears(profile(Tier.VIP, 1));
    anna.hears(profile(Tier.VIP, 2));

    assertThat(anna.standings).hasSize(2);
    assertThat(anna.recalls).hasSize(1);
  }

  @Test
  void oneContactsMoodHalvesWithTheHalfLife() {
    anna.hears(ended("c-1", 0, -0.8, null));
    anna.starts("c-2", 14 + hours(1));

    assertThat(anna.standing().mood().score()).isCloseTo(-0.4, within(1e-9));
    assertThat(anna.standing().mood().halfLifeDays()).isEqualTo(14);
  }

  @Test
  void ofSeveralContactsTheLaterWeighMore() {
    anna.hears(ended("c-1", 0, -1.0, null));
    anna.hears(ended("c-2", 14, 0.5, null));
    anna.starts("c-3", 14 + hours(1));

    double expected = (-1.0 * 0.5 + 0.5) / 1.5;
    assertThat(anna.standing().mood().score()).isCloseTo(expected, within(1e-9));
  }

  @Test
  void aCustomerNobodyReadHasNoMood() {
    anna.starts("c-1", 0);
    anna.hears(ended("c-1", 0, null, null));

    assertThat(anna.standing().mood()).isNull();
  }

  @Test
  void theSameSubjectWithinTwoWeeksIsTheSameSubjectAgain() {
    anna.hears(ended("c-1", 0, null, "billing"));
    anna.hears(ended("c-2", 5, null, null));
    anna.hears(ended("c-3", 13, null, "billing"));
    assertThat(anna.standing().sameSubjectAgain()).isTrue();

    anna.hears(ended("c-4", 14, null, "delivery"));
    assertThat(anna.standing().sameSubjectAgain()).isFalse();
    assertThat(anna.standing().recentSubjects()).containsExactly("delivery", "billing");
  }

  @Test
  void theSameSubjectLaterIsANewMatter() {
    anna.hears(ended("c-1", 0, null, "billing"));
    anna.hears(ended("c-2", 15, null, "billing"));
    assertThat(anna.standing().sameSubjectAgain()).isFalse();

    anna.hears(ended("c-3", 40, null, null));
    assertThat(anna.standing().recentSubjects()).isEmpty();
  }

  @Test
  void aCorrectedContactTakesThePlaceOfTheOldOneAndAnOldRecordDoesNot() {
    anna.hears(turned("c-1", Channel.CHAT, 0, -0.5));
    anna.hears(ended("c-1", 0, 0.4, "billing"));
    anna.hears(ended("c-1", 0, 0.4, "billing"));
    anna.hears(turned("c-1", Channel.CHAT, 0, -0.5));

    assertThat(anna.standings).hasSize(2);
    assertThat(anna.standing().lastContacts())
        .containsExactly(ended("c-1", 0, 0.4, "billing").contact());
    assertThat(anna.memory.revision()).isEqualTo(4);
  }

  @Test
  void theLastAnswerToEachSurveyCounts() {
    anna.answers(SurveyKind.CSAT, 2, 2);
    anna.answers(SurveyKind.CSAT, 5, 1);
    anna.answers(SurveyKind.NPS, 9, 1);
    anna.answers(SurveyKind.CES, 6, 1);

    assertThat(anna.standings).hasSize(3);
    assertThat(anna.standing().lastCsat()).isEqualTo(2);
    assertThat(anna.standing().lastNps()).isEqualTo(9);
    assertThat(anna.standing().lastCes()).isEqualTo(6);
  }

  @Test
  void anAnswerJoinsTheConversationAfterTheOneThatItIsAboutAndNotThatItself() {
    anna.starts("c-1", 0);
    anna.answers(SurveyKind.CSAT, 4, 0.1);
    assertThat(anna.recalls).isEmpty();

    anna.starts("c-2", 1);
    anna.answers(SurveyKind.CSAT, 2, 1.1);
    assertThat(anna.recall().conversationId()).isEqualTo(new ConversationId("c-2"));
    assertThat(anna.recall().standing().lastCsat()).isEqualTo(2);
  }

  @Test
  void memoryIsBounded() {
    for (int i = 0; i < 100; i++) {
      anna.starts("c-" + i, i / 10.0);
      anna.hears(ended("c-" + i, i / 10.0, 0.1, "billing"));
    }

    assertThat(anna.memory.visits().kept()).hasSize(Visits.MAX_KEPT);
    assertThat(anna.memory.contacts()).hasSize(CustomerMemory.MAX_CONTACTS);
    assertThat(anna.memory.contacts().get(0).contact().conversationId().value()).isEqualTo("c-99");
    assertThat(anna.standing().contacts30d()).isEqualTo(100);
    assertThat(anna.standing().revision()).isEqualTo(200);
  }
}
