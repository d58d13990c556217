package io.earshot.domain.customer;

import static io.earshot.domain.Said.CUSTOMER;
import static io.earshot.domain.Said.at;
import static io.earshot.domain.Said.days;
import static io.earshot.domain.Said.survey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.ConversationStarted;
import io.earshot.domain.event.CustomerRecalled;
import io.earshot.domain.event.Disposition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class CustomerDeskTest {

  private final CustomerDesk desk = new CustomerDesk(days(14));
  private final List<CustomerStanding> standings = new ArrayList<>();
  private final List<CustomerRecalled> recalls = new ArrayList<>();
  private CustomerMemory memory;

  @Test
  void aNewCustomerIsCountedButNotRecalled() {
    starts("c-1", 0);

    assertThat(standing().contacts7d()).isOne();
    assertThat(standing().revision()).isOne();
    assertThat(recalls).isEmpty();
  }

  @Test
  void aCustomerWhoComesBackIsRecalledWithHisCounts() {
    starts("c-1", 0);
    starts("c-2", 10);
    starts("c-3", 12);

    assertThat(recalls).hasSize(1);
    assertThat(recalls.get(0).conversationId()).isEqualTo(new ConversationId("c-3"));
    assertThat(recalls.get(0).standing().contacts7d()).isEqualTo(2);
    assertThat(recalls.get(0).standing().contacts30d()).isEqualTo(3);
  }

  @Test
  void aStartToldTwiceCountsOnceButIsRecalledAgain() {
    starts("c-1", 0);
    starts("c-2", 1);
    starts("c-2", 1);

    assertThat(standings).hasSize(2);
    assertThat(recalls).hasSize(2).allMatch(r -> r.standing().contacts7d() == 2);
  }

  @Test
  void whatIsToldInTheEndDoesNotDependOnTheOrderOfArrival() {
    List<UnaryOperator<CustomerMemory>> news =
        List.of(
            before -> desk.onStarted(before, CUSTOMER, start("c-1", 0)).after(),
            before -> desk.onStarted(before, CUSTOMER, start("c-2", 3)).after(),
            before -> desk.onStarted(before, CUSTOMER, start("c-3", 9)).after(),
            before -> desk.onStarted(before, CUSTOMER, start("c-4", 20)).after(),
            before -> desk.onContact(before, CUSTOMER, contact("c-1", 0, -0.8, "billing")).after(),
            before -> desk.onContact(before, CUSTOMER, contact("c-2", 3, 0.1, "billing")).after(),
            before -> desk.onSurvey(before, CUSTOMER, survey(86_400, 2)).after());
    CustomerStanding right = told(news);

    for (int seed = 0; seed < 100; seed++) {
      List<UnaryOperator<CustomerMemory>> arrived = new ArrayList<>(news);
      Collections.shuffle(arrived, new Random(seed));
      assertThat(told(arrived)).as("seed %d", seed).isEqualTo(right);
    }
  }

  @Test
  void newsThatComesLateDoesNotTakeTheCountsBack() {
    starts("c-2", 3);
    starts("c-1", 0);

    assertThat(standing().asOf()).isEqualTo(day(3));
    assertThat(standing().contacts7d()).isEqualTo(2);
  }

  @Test
  void aProfileIsToldAndRecalledToTheOpenConversation() {
    starts("c-1", 0);
    hearsProfile(Tier.GOLD, 0.1);

    assertThat(standing().tier()).isEqualTo(Tier.GOLD);
    assertThat(recalls).hasSize(1);
    assertThat(recalls.get(0).conversationId()).isEqualTo(new ConversationId("c-1"));
    assertThat(recalls.get(0).standing().tier()).isEqualTo(Tier.GOLD);
  }

  @Test
  void aProfileIsNotRecalledToAConversationThatHasEnded() {
    starts("c-1", 0);
    ends(contact("c-1", 0, -0.8, "billing"));
    hearsProfile(Tier.GOLD, 1);

    assertThat(recalls).isEmpty();
    assertThat(standing().tier()).isEqualTo(Tier.GOLD);
  }

  @Test
  void anOpenConversationThatTookATurnStillHearsOfTheProfile() {
    starts("c-1", 0);
    ends(new Contact(new ConversationId("c-1"), Channel.CHAT, "billing", null, -0.8, day(0), null));
    hearsProfile(Tier.VIP, 0.1);

    assertThat(recalls).hasSize(1);
  }

  @Test
  void anOlderProfileIsIgnored() {
    hearsProfile(Tier.VIP, 2);
    hearsProfile(Tier.STANDARD, 1);

    assertThat(standings).hasSize(1);
    assertThat(memory.profile().tier()).isEqualTo(Tier.VIP);
  }

  @Test
  void anEarlierConversationsMoodDecays() {
    ends(contact("c-1", 0, -1.0, null));
    ends(contact("c-2", 14, 0.5, null));
    starts("c-3", 28);

    double expected = (-1.0 * 0.25 + 0.5 * 0.5) / 0.75;
    assertThat(standing().mood().score()).isCloseTo(expected, within(1e-9));
    assertThat(standing().mood().halfLifeDays()).isEqualTo(14);
  }

  @Test
  void aCustomerNobodyReadHasNoMood() {
    starts("c-1", 0);
    ends(contact("c-1", 0, null, null));

    assertThat(standing().mood()).isNull();
  }

  @Test
  void theSameSubjectWithinAMonthIsTheSameSubjectAgain() {
    ends(contact("c-1", 0, null, "billing"));
    ends(contact("c-2", 5, null, null));
    ends(contact("c-3", 20, null, "billing"));
    assertThat(standing().sameSubjectAgain()).isTrue();

    ends(contact("c-4", 21, null, "delivery"));
    assertThat(standing().sameSubjectAgain()).isFalse();
  }

  @Test
  void theSameSubjectAfterMoreThanAMonthIsANewOne() {
    ends(contact("c-1", 0, null, "billing"));
    ends(contact("c-2", 31, null, "billing"));

    assertThat(standing().sameSubjectAgain()).isFalse();
  }

  @Test
  void aCorrectedContactTakesThePlaceOfTheOldOne() {
    ends(contact("c-1", 0, -0.8, "billing"));
    ends(contact("c-1", 0, 0.4, "billing"));
    ends(contact("c-1", 0, 0.4, "billing"));

    assertThat(standings).hasSize(2);
    assertThat(standing().lastContacts()).containsExactly(contact("c-1", 0, 0.4, "billing"));
  }

  @Test
  void onlyTheLatestSatisfactionCounts() {
    take(desk.onSurvey(memory, CUSTOMER, survey(20, 2)));
    take(desk.onSurvey(memory, CUSTOMER, survey(10, 5)));

    assertThat(standings).hasSize(1);
    assertThat(memory.lastCsat()).isEqualTo(2);
  }

  @Test
  void memoryIsBounded() {
    for (int i = 0; i < 100; i++) {
      starts("c-" + i, i / 10.0);
      ends(contact("c-" + i, i / 10.0, 0.1, "billing"));
    }

    assertThat(memory.visits()).hasSize(CustomerMemory.MAX_VISITS);
    assertThat(memory.contacts()).hasSize(CustomerMemory.MAX_CONTACTS);
    assertThat(memory.contacts().get(0).conversationId().value()).isEqualTo("c-99");
    assertThat(standing().revision()).isEqualTo(200);
  }

  private CustomerStanding told(List<UnaryOperator<CustomerMemory>> news) {
    CustomerMemory before = null;
    for (UnaryOperator<CustomerMemory> item : news) {
      before = item.apply(before);
    }
    CustomerProfile profile =
        new CustomerProfile(CUSTOMER, Tier.GOLD, List.of("en"), Map.of(), day(0));
    return desk.onProfile(before, profile).standing();
  }

  private void starts(String id, double day) {
    take(desk.onStarted(memory, CUSTOMER, start(id, day)));
  }

  private void ends(Contact contact) {
    take(desk.onContact(memory, CUSTOMER, contact));
  }

  private void hearsProfile(Tier tier, double day) {
    take(
        desk.onProfile(
            memory, new CustomerProfile(CUSTOMER, tier, List.of("en"), Map.of(), day(day))));
  }

  private void take(MemoryStep step) {
    memory = step.after();
    if (step.standing() != null) {
      standings.add(step.standing());
    }
    if (step.recalled() != null) {
      recalls.add(step.recalled());
    }
  }

  private CustomerStanding standing() {
    return standings.get(standings.size() - 1);
  }

  private static ConversationStarted start(String id, double day) {
    return new ConversationStarted(
        new ConversationId(id), day(day), Channel.CHAT, CUSTOMER, null, null, null, null, Map.of());
  }

  private static Contact contact(String id, double day, Double mood, String subject) {
    return new Contact(
        new ConversationId(id),
        Channel.CHAT,
        subject,
        Disposition.UNRESOLVED,
        mood,
        day(day),
        day(day).plusSeconds(60));
  }

  private static Instant day(double day) {
    return at(day * 86_400);
  }
}
