package io.earshot.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.rule.CustomerFacts;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecalledTest {

  @Test
  void theSameSubjectAgainIsToldByTheTwoContactsBeforeUntilTheConversationSaysItsOwn() {
    Recalled twiceBilling = about(true, "billing");

    assertThat(twiceBilling.sameSubjectAgain(null)).isTrue();
    assertThat(twiceBilling.sameSubjectAgain("billing")).isTrue();
    assertThat(twiceBilling.sameSubjectAgain("delivery")).isFalse();
  }

  @Test
  void aMatterOfAnyRecentContactThatComesUpAgainIsTheSame() {
    Recalled both = about(false, "delivery", "billing");

    assertThat(both.sameSubjectAgain(null)).isFalse();
    assertThat(both.sameSubjectAgain("billing")).isTrue();
  }

  @Test
  void rulesKnowNothingUntilTheCustomerWasRecalled() {
    assertThat(Recalled.NOTHING.asRulesSeeIt("billing")).isEqualTo(CustomerFacts.UNKNOWN);
    assertThat(about(false, "billing").asRulesSeeIt("billing"))
        .extracting(
            CustomerFacts::contacts7d,
            CustomerFacts::contacts30d,
            CustomerFacts::sameSubjectAgain,
            CustomerFacts::channelSwitches30d,
            CustomerFacts::lastNps)
        .containsExactly(2, 3, true, 1, 9);
  }

  private static Recalled about(boolean sameSubject, String... recentSubjects) {
    return new Recalled(
        null,
        List.of(),
        2,
        3,
        null,
        0,
        sameSubject,
        List.of(recentSubjects),
        1,
        null,
        null,
        null,
        9);
  }
}
