package io.earshot.local.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.customer.CustomerProfile;
import io.earshot.domain.event.CustomerId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** On the corpus that Earshot ships. */
class CastingTest {

  private static final List<CorpusConversation> CORPUS =
      CorpusReader.read(Path.of("../../models/corpus/conversations"));

  @Test
  void thereAreFourTeamsAndTwelveAgents() {
    assertThat(CORPUS.stream().map(Casting::of).map(Casting::team).distinct()).hasSize(4);
    assertThat(CORPUS.stream().map(Casting::of).map(Casting::agentId).distinct()).hasSize(12);
  }

  @Test
  void someCustomersComeBackAndMostDoNotComeOften() {
    var contacts =
        CORPUS.stream()
            .map(Casting::of)
            .collect(Collectors.groupingBy(Casting::customer, Collectors.counting()));

    assertThat(contacts.values()).anyMatch(count -> count > 1);
    assertThat(contacts).hasSizeGreaterThan(CORPUS.size() / 3);
  }

  @Test
  void aCustomerHasOneTier() {
    var tiers =
        CORPUS.stream()
            .collect(
                Collectors.groupingBy(
                    one -> Casting.of(one).customer(),
                    Collectors.mapping(CorpusConversation::tier, Collectors.toSet())));

    assertThat(tiers.values()).allMatch(ofCustomer -> ofCustomer.size() == 1);
  }

  @Test
  void everyCustomerHasOneProfile() {
    List<CustomerProfile> profiles = Profiles.of(CORPUS, Instant.EPOCH);
    List<CustomerId> customers =
        CORPUS.stream().map(one -> Casting.of(one).customer()).distinct().toList();

    assertThat(profiles)
        .extracting(CustomerProfile::customerId)
        .containsExactlyInAnyOrderElementsOf(customers);
  }

  @Test
  void aBillOfAnAirlineIsABookingAndTheBillOfABankIsABill() {
    assertThat(Desk.of("airline", "refund").queue()).isEqualTo("bookings");
    assertThat(Desk.of("retail banking", "fraud").queue()).isEqualTo("billing");
  }
}
